package ru.zhku.kit.security;

/** The roles of the promised surface; a token carries them in {@code groups}. */
public final class Roles {
    public static final String DEBT_ANALYST = "debt-analyst";
    public static final String LAWYER = "lawyer";
    public static final String RESIDENT_CLERK = "resident-clerk";
    public static final String PLAN_CONTROLLER = "plan-controller";
    public static final String SUPPLIER = "supplier";
    public static final String BAILIFF = "bailiff";
    public static final String AUDITOR = "auditor";
    public static final String SERVICE = "service";
    public static final String ADMIN = "admin";

    private Roles() {}
}
