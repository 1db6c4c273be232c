/** How callers are screened, as the settings' section `callers` says it; JSON in `SCREENING`. */
export interface ScreeningRules {
  /** Whom the gate challenges: everybody, or those whom a rule under `doubtful` names. */
  readonly challenge: "everybody" | "doubtful";
  readonly doubtful: {
    readonly withheld: boolean;
    /** Starts of E.164 numbers, such as `+1`; none: the rule is off. */
    readonly outsideCountries: readonly string[];
    /** 0: the rule is off. */
    readonly failedWithinDays: number;
  };
  readonly exempt: {
    readonly relay: boolean;
    /** 0: the rule is off. */
    readonly passedWithinDays: number;
  };
  readonly deny: {
    /** Starts of E.164 numbers, such as `+88`. */
    readonly countries: readonly string[];
    readonly failures: {
      /** 0: the rule is off. */
      readonly count: number;
      readonly withinHours: number;
      readonly forHours: number;
    };
  };
  /** Days for which the table keeps what became of a number's calls. */
  readonly keepDays: number;
  /** Whether callers whom a rule denies are challenged instead. */
  readonly challengeDenied: boolean;
}
