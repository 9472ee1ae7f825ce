package org.standingorders.adapter.http;

/** The handlers behind the routes, a group for each part of the desk. */
record Groups(
        FactRoutes facts,
        SignalRoutes signals,
        IncidentRoutes incidents,
        CommandRoutes commands,
        ResponseRoutes responses,
        ChecklistRoutes checklists,
        ApprovalRoutes approvals,
        ExecutionRoutes executions,
        DecisionRoutes decisions,
        PolicyRoutes policies,
        DraftRoutes drafts,
        KeyRoutes keys,
        ContactRoutes contacts,
        DestinationRoutes destinations,
        NoticeRoutes notices,
        LinkRoutes links,
        ApprovalLinkRoutes approvalLinks,
        OperationsRoutes operations,
        PageRoutes pages) {}
