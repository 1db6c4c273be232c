import { readAim } from "../../../commands/study/aim";
import type { StudiedCandidate } from "../../../commands/study/candidate";
import { cheapest } from "../../../commands/study/cheapest";
import { figures, candidate } from "../../support/study";

describe("an aim", () => {
  it("bounds shares in percent and other figures as numbers", () => {
    const aim = readAim("hung-up-on<1%, robots<=2%,cents<1.5");
    const met = (change: Parameters<typeof figures>[0]): boolean =>
      aim.every(({ isMet }) => isMet(figures(change)));
    expect(met({ hungUpOn: 0.0099, robots: 0.02, cents: 1.49 })).toBe(true);
    expect(met({ hungUpOn: 0.01, robots: 0.02, cents: 1.49 })).toBe(false);
    expect(met({ hungUpOn: 0.0099, robots: 0.0201, cents: 1.49 })).toBe(false);
    expect(met({ hungUpOn: 0.0099, robots: 0.02, cents: 1.5 })).toBe(false);
  });

  it("bounds one kind of robot by its name", () => {
    const [term] = readAim("listens<50%");
    const with90 = figures({ robotKinds: { listens: 0.9 } });
    expect(term?.valueOf(with90)).toBe(0.9);
    expect(term?.isMet(with90)).toBe(false);
    expect(term?.isMet(figures({ robotKinds: { listens: 0.4 } }))).toBe(true);
  });

  it.each([
    "",
    "robots",
    "robots<2",
    "robots>2%",
    "people<1%",
    "person<1%",
    "cents<2%",
    "robots<2%,",
    "robots<-1%",
  ])("that cannot be read is refused with what is allowed: %j", (text) => {
    expect(() => readAim(text)).toThrow(
      /^--aim: ".*" cannot be read; allowed: .*hung-up-on<1%[^]*in percent: hung-up-on, .*forges-customer[^]*as a number: cents, /,
    );
  });
});

describe("the cheapest candidate", () => {
  const candidates: readonly StudiedCandidate[] = [
    candidate("dear", { cents: 2, hungUpOn: 0 }),
    candidate("cheap", { cents: 1, hungUpOn: 0.1 }),
    candidate("busy", { cents: 1.5, hungUpOn: 0, agentMinutes: 900 }),
    candidate("calm", { cents: 1.5, hungUpOn: 0, agentMinutes: 100 }),
  ];

  it("is one that meets the aim; of equals, that which takes fewer agent minutes", () => {
    expect(cheapest(candidates, readAim("hung-up-on<=0%"))?.name).toBe("calm");
    expect(cheapest(candidates, readAim("hung-up-on<50%"))?.name).toBe("cheap");
  });

  it("does not exist where none meets the aim", () => {
    expect(cheapest(candidates, readAim("cents<1"))).toBeUndefined();
  });
});
