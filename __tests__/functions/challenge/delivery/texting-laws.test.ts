import fc from "fast-check";
import { comparedAnswer } from "../../../../functions/challenge/delivery/compared-answer";
import { deliveredAnswer } from "../../../../functions/challenge/delivery/delivered-answer";
import type { TextSettings } from "../../../../functions/challenge/delivery/text-settings";
import { isTextable } from "../../../../functions/challenge/delivery/textable";
import { TextError } from "../../../../functions/challenge/delivery/text-error";
import type { TextingEnvironment } from "../../../../functions/challenge/delivery/texting-environment";
import {
  textingRequestOf,
  type TextingRequest,
} from "../../../../functions/challenge/delivery/texting-request";
import type { Item } from "../../../../functions/challenge/memory/caller-record";
import { inMemory } from "../../../../functions/challenge/memory/in-memory";
import { inMemoryCodes } from "../../../../functions/challenge/memory/in-memory-codes";
import { inMemoryTextLimits } from "../../../../functions/challenge/memory/in-memory-text-limits";
import { NO_RULES } from "../../../../functions/challenge/screening/read-rules";
import { connectEvent, useLambda } from "../../../support/lambda";
import { NOW } from "../../../support/screening";
import { TEXTS } from "../../../support/texting";

interface Telephone {
  readonly to: string;
  readonly code: string;
}

/** A gate in this process, and the texts that telephones get of it. */
interface Gate {
  readonly environment: TextingEnvironment;
  readonly telephones: readonly Telephone[];
}

const gate = (settings: Partial<TextSettings> = {}, refuses = false): Gate => {
  const items = new Map<string, Item>();
  const telephones: Telephone[] = [];
  const send = (to: string, code: string): Promise<void> => {
    if (refuses) return Promise.reject(new TextError("ThrottlingException"));
    telephones.push({ to, code });
    return Promise.resolve();
  };
  return {
    telephones,
    environment: {
      digits: 4,
      deployedMode: "enforce",
      metrics: new Map(),
      rules: NO_RULES,
      memory: inMemory(items, 90),
      settings: { ...TEXTS, ...settings },
      codes: inMemoryCodes(items),
      limits: inMemoryTextLimits(items),
      messages: { send },
    },
  };
};

type Parameters = Readonly<Record<string, string>>;

const request = (parameters: Parameters, address: string, contactId: string): TextingRequest =>
  textingRequestOf(connectEvent(parameters, address, contactId));

const FIRST: Parameters = { request: "challenge", attempt: "1" };

const CALLS = 200;

const number = fc.constantFrom(
  ...["+12065550100", "+12065550101", "+14165550102", "+18085550103"],
  ...["+12425550104", "+17875550105", "+19005550106", "+18005550107"],
  ...["+447700900108", "+88255501000", "anonymous"],
);

const contact = fc.integer({ min: 0, max: CALLS }).map((id) => `contact-${id}`);

const calls = fc.array(fc.record({ number, contact }), { minLength: CALLS, maxLength: CALLS });

const countries = fc.subarray(["+1", "+1242", "+1900", "+44", "+12", "+882"]);

const timesEach = (values: readonly string[]): readonly number[] =>
  [...new Set(values)].map((value) => values.filter((each) => each === value).length);

describe("a gate that texts codes", () => {
  const lambda = useLambda(() => ({ REPORT_AS: "deter-spam-callers" }));

  let clock: jest.SpyInstance;
  beforeEach(() => {
    clock = jest.spyOn(Date, "now").mockReturnValue(NOW);
  });
  afterEach(() => {
    clock.mockRestore();
  });

  it("passes no limit, sends no contact two texts and none to a prefix that is not listed, with 200 calls at once", async () => {
    const limits = fc.record({
      countries,
      perNumberDay: fc.integer({ min: 1, max: 5 }),
      perHour: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(calls, limits, async (all, settings) => {
        const { environment, telephones } = gate(settings);
        const deliveries = await Promise.all(
          all.map(async (call) => {
            const first = request(FIRST, call.number, call.contact);
            return { ...call, ...(await deliveredAnswer(first, environment)) };
          }),
        );
        const texted = deliveries.filter(({ delivery }) => delivery === "texted");
        expect(telephones.map(({ to }) => to).sort()).toEqual(
          texted.map((each) => each.number).sort(),
        );
        expect(texted.length).toBeLessThanOrEqual(settings.perHour);
        expect(Math.max(0, ...timesEach(texted.map((each) => each.number)))).toBeLessThanOrEqual(
          settings.perNumberDay,
        );
        expect(new Set(texted.map((each) => each.contact)).size).toBe(texted.length);
        expect(texted.filter((each) => !isTextable(each.number, settings.countries))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("sends as many texts as its limits let it, with 200 calls at once", async () => {
    const { environment, telephones } = gate({ perHour: 50 });
    await Promise.all(
      Array.from({ length: CALLS }, (_, call) =>
        deliveredAnswer(
          request(FIRST, `+1206555${String(call % 60).padStart(4, "0")}`, `contact-${call}`),
          environment,
        ),
      ),
    );
    expect(telephones).toHaveLength(50);
  });

  /** Keys of somebody who does not see the text. */
  const keys = fc.oneof(
    fc.integer({ min: 100_000, max: 999_999 }).map(String),
    fc.string({ maxLength: 8 }),
  );

  /** Every request that a flow can make, in any order. */
  const anyRequest: fc.Arbitrary<Parameters> = fc.oneof<fc.Arbitrary<Parameters>[]>(
    fc.constant(FIRST),
    fc.record({
      request: fc.constant("challenge"),
      attempt: fc.constantFrom("1", "2", "3"),
      delivery: fc.constantFrom("spoken", ""),
      mode: fc.constantFrom("enforce", "observe", ""),
    }),
    keys.map((keyed): Parameters => ({ request: "compare", keyed })),
  );

  const answerTo = (
    parameters: Parameters,
    address: string,
    environment: TextingEnvironment,
  ): Promise<{ readonly code?: string; readonly match?: string; readonly delivery?: string }> => {
    const made = request(parameters, address, "contact-1");
    return made.request === "compare"
      ? comparedAnswer(made, environment)
      : deliveredAnswer(made, environment);
  };

  it("lets nobody pass by a forged number: whatever they key is right only by chance, and no answer has a code", async () => {
    const otherwise = fc.constantFrom("landing" as const, "disconnect" as const);
    const requests = fc.array(anyRequest, { minLength: 1, maxLength: 12 });
    const attempts = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        number,
        otherwise,
        attempts,
        fc.boolean(),
        requests,
        async (forged, end, most, refuses, all) => {
          const { environment, telephones } = gate({ otherwise: end, attempts: most }, refuses);
          let tries = 0;
          for (const parameters of all) {
            const answer = await answerTo(parameters, forged, environment);
            expect(answer.code).toBeUndefined();
            const { keyed } = parameters;
            if (keyed === undefined) continue;
            const isTry = telephones.length > 0 && ++tries <= most;
            const isRight = isTry && keyed === telephones[0]?.code;
            expect(answer.match).toBe(isRight ? "right" : "wrong");
            if (isRight) return;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("looks at as many keys as there are attempts, with 200 comparisons at once", async () => {
    const { environment, telephones } = gate({ attempts: 2 });
    await deliveredAnswer(request(FIRST, "+12065550100", "contact-1"), environment);
    const code = telephones[0]?.code ?? "";
    const compared = jest.spyOn(crypto.subtle, "verify");
    const tries = Array.from({ length: CALLS }, (_, index) => String(100_000 + index));
    await Promise.all(
      tries.map((keyed) => answerTo({ request: "compare", keyed }, "+12065550100", environment)),
    );
    expect(compared).toHaveBeenCalledTimes(2);
    compared.mockRestore();
    await expect(
      answerTo({ request: "compare", keyed: code }, "+12065550100", environment),
    ).resolves.toEqual({ match: "wrong" });
  });

  it("accepts a right code once, with 200 comparisons at once", async () => {
    const { environment, telephones } = gate({ attempts: 300 });
    await deliveredAnswer(request(FIRST, "+12065550100", "contact-1"), environment);
    const right = { request: "compare", keyed: telephones[0]?.code ?? "" };
    const answers = await Promise.all(
      Array.from({ length: CALLS }, () => answerTo(right, "+12065550100", environment)),
    );
    expect(answers.filter(({ match }) => match === "right")).toHaveLength(1);
  });

  it("writes no texted code and no number into a log line, a metric or an answer", async () => {
    const otherwise = fc.constantFrom("spoken" as const, "landing" as const);
    await fc.assert(
      fc.asyncProperty(number, otherwise, fc.boolean(), async (address, end, refuses) => {
        const { environment, telephones } = gate({ otherwise: end }, refuses);
        const secrets: string[] = [];
        const send = environment.messages.send;
        const watched = {
          ...environment,
          messages: {
            send: (to: string, code: string) => {
              secrets.push(code);
              return send(to, code);
            },
          },
        };
        const answers = [];
        for (const parameters of [FIRST, FIRST, { ...FIRST, delivery: "spoken" }]) {
          answers.push(await answerTo(parameters, address, watched));
        }
        const keyed = ["111111", ...telephones.map(({ code }) => code), "222222"];
        for (const each of keyed) {
          answers.push(await answerTo({ request: "compare", keyed: each }, address, watched));
        }
        const seen = JSON.stringify([lambda.written(), answers]);
        expect(seen).toContain("contact-1");
        for (const secret of [...secrets, address.slice(-7)]) {
          expect(seen).not.toMatch(new RegExp(`(?<!\\d)${secret}(?!\\d)`));
        }
      }),
      { numRuns: 60 },
    );
  });
});
