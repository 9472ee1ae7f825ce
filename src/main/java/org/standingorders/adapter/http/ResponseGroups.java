package org.standingorders.adapter.http;

/** The handlers of what responses ask and do. */
record ResponseGroups(
        ResponseRoutes responses,
        ChecklistRoutes checklists,
        ApprovalRoutes approvals,
        ExecutionRoutes executions,
        ApprovalLinkRoutes approvalLinks) {}
