package org.standingorders.adapter.http;

/** The handlers behind the routes, a group for each part of the desk. */
record Groups(
        FactRoutes facts,
        SignalRoutes signals,
        IncidentRoutes incidents,
        CommandRoutes commands,
        ResponseGroups responding,
        DecisionRoutes decisions,
        PolicyRoutes policies,
        DraftRoutes drafts,
        KeyRoutes keys,
        ContactRoutes contacts,
        DestinationRoutes destinations,
        NoticeRoutes notices,
        LinkRoutes links,
        OperationsRoutes operations,
        PageRoutes pages) {}
