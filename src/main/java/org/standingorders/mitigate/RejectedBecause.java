package org.standingorders.mitigate;

/** Why a state is not the one to return to, the gravest reason first. */
public enum RejectedBecause {
    /** Of a kind that is made during incidents: it holds the bad state (A35). */
    TAKEN_FOR_AN_INCIDENT,
    CONTAINS_INCIDENT_STATE,
    VERIFICATION_FAILED,
    /** The owner does not allow the kind, or nobody said of which kind it is. */
    KIND_NOT_ALLOWED,
    /** Not before the onset or the detection, whichever was first (A51). */
    TAKEN_TOO_LATE,
    ALREADY_TRIED,
    /** It has failed in another incident of the program. */
    FAILED_ELSEWHERE,
    /** Not verified, and there is one that is. */
    NOT_VERIFIED,
    OLDER_THAN_THE_CHOSEN,
    /** Nobody said what was deployed before the change. */
    NO_PREVIOUS_COMMIT,
    DEPLOYED_AFTER_DETECTION,
    BLAMED_ELSEWHERE
}
