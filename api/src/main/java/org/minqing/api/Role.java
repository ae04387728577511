package org.minqing.api;

/** What an account is in the house; an account may be several of them. What each may do is one table of the application. */
public enum Role {
    /** 网格员. */
    GRID_WORKER,
    /** 热线话务员. */
    HOTLINE_OPERATOR,
    /** 调解员. */
    MEDIATOR,
    /** Somebody at a unit that handles cases (承办单位). */
    HANDLER,
    /** Who approves, sends back and supervises (督办). */
    SUPERVISOR,
    /** Who looks on: figures and cases, never identities. */
    LEADER,
    /** 系统管理员: directories, imports, projections. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: accounts and what they may do. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: reads who looked at whom. */
    AUDITOR;

    /** One of the three whose powers are kept apart (GB/T 22239-2019, 8.1.4.2). */
    public boolean isOfficer() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR -> true;
            case GRID_WORKER, HOTLINE_OPERATOR, MEDIATOR, HANDLER, SUPERVISOR, LEADER -> false;
        };
    }
}
