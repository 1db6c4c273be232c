import { sendsTexts, START, type Artefact } from "../artefact";
import { newContact } from "../contact";
import type { Caller, Ports } from "../ports";
import type { Program } from "../program";
import { seededRandom, type Random } from "../random";
import { runCall } from "../run-call";
import { StandInDynamoDb } from "../services/dynamodb/stand-in-dynamodb";
import { networkOf } from "../services/network";
import { standInTexts } from "../services/text-messages/stand-in-texts";
import type { TextMessage } from "../services/text-messages/text-message";
import { arrivalsOf } from "./arrivals";
import type { CallerKind } from "./callers/kinds";
import { MistakeCount, type Mistakes } from "./mistakes";
import { SIP_HEADERS } from "./numbers/line";
import { NumberBook } from "./numbers/number-book";
import { kindsOf, type Population, type PopulationKind } from "./population";
import type { OutcomeOf } from "./survey";
import { Tallies, type Tally } from "./tally";

export interface TrafficOptions {
  readonly population: Population;
  readonly calls: number;
  readonly seed: number;
  /** What a finished call counts as. */
  readonly outcomeOf: OutcomeOf;
  /** Called now and then with the number of calls done. */
  readonly progress?: (done: number) => void;
}

export interface TrafficCounts {
  readonly tallies: ReadonlyMap<CallerKind, Tally>;
  /** Texts that the gate sent. */
  readonly texts: number;
  /** Items that are left in the tables of a gate that has some. */
  readonly items?: number;
  /** Of a gate with a table; absent: it remembers nothing. */
  readonly mistakes?: Mistakes;
}

/** Calls between two reports of progress. */
const REPORT_EVERY = 5_000;

/**
 * Sends callers to the gate, one after the other in virtual time. The seed decides who calls when,
 * from which number and with which habits, whatever the gate does with the calls before: the same
 * callers come to every gate. Only counts are kept, and what a table remembers of numbers, so a
 * million calls take no more memory than their numbers.
 */
export const runTraffic = async (
  artefact: Artefact,
  { population, calls, seed, outcomeOf, progress }: TrafficOptions,
): Promise<TrafficCounts> => {
  const { program, lambda: lambdaFrom, modules, tables, environment } = artefact;
  const kinds = kindsOf(population);
  const next = arrivalsOf(kinds, population.callsPerHour, seededRandom(seed));
  const numberOf = numbersOf(kinds, seededRandom(seed + 1));
  const memory = tables === undefined ? undefined : new MistakeCount();
  const dynamoDb = tables && new StandInDynamoDb(tables);
  const texts: TextMessage[] = [];
  let sent = 0;
  const taken = (message: TextMessage): void => {
    texts.push(message);
    sent += 1;
  };
  let flagged = false;
  const lambda = lambdaFrom({
    random: seededRandom(seed + 2),
    ...(dynamoDb && {
      fetch: networkOf({
        tables: dynamoDb.fetch,
        texts: sendsTexts(artefact) ? standInTexts(taken, environment) : undefined,
      }),
      log: (line: string) => {
        flagged ||= line.includes(FLAG);
      },
    }),
  });
  let caller: Caller;
  let getsTexts = false;
  let start = START;
  const module = (id: string): Program | undefined => modules.get(id);
  const random = seededRandom(seed + 3);
  const ports: Ports = {
    caller: {
      next: (moment) => caller.next(moment),
      get receive() {
        return getsTexts ? (message: TextMessage) => caller.receive?.(message) : undefined;
      },
    },
    get start() {
      return start;
    },
    lambda,
    texts: () => texts.splice(0),
    random,
    isOpen: () => true,
    module,
  };
  const tallies = new Tallies();
  const unknown = newContact();
  for (let done = 1; done <= calls; done += 1) {
    const { kind, at } = next();
    const number = numberOf(kind);
    start = START + Math.round(at);
    ({ getsTexts } = kind);
    caller = kind.model.caller(callerRandom(seed, done));
    flagged = false;
    const system = {
      ...unknown.system,
      callerNumber: number,
      sipHeaders: SIP_HEADERS[kind.line],
      // Only memory tells contacts apart.
      contactId: memory ? contactId(done) : unknown.system.contactId,
    };
    const finished = await runCall(program, { ...unknown, system }, ports);
    const outcome = outcomeOf(finished);
    const ending = tallies.count(kind.name, outcome, finished);
    if (memory) {
      const reason = finished.contact.attributes[REASON] ?? "";
      memory.count({ robot: kind.robot, number, outcome, reason, ending, flagged });
    }
    if (done % REPORT_EVERY !== 0) continue;
    dynamoDb?.expire(start);
    progress?.(done);
  }
  dynamoDb?.expire(start);
  return {
    tallies: tallies.byKind,
    texts: sent,
    ...(memory && { mistakes: memory.result }),
    ...(dynamoDb && { items: dynamoDb.size }),
  };
};

/** How a gate's log line says that it counted somebody whom it had stopped by mistake. */
const FLAG = '"StoppedByMistake":1';

/** The contact attribute in which a gate writes down why it decided as it did. */
const REASON = "spamGateReason";

type NumberOf = (kind: PopulationKind) => string | undefined;

const numbersOf = (kinds: readonly PopulationKind[], random: Random): NumberOf => {
  const book = new NumberBook();
  const byKind = new Map(kinds.map((kind) => [kind, kind.numbers(book)]));
  return (kind) => byKind.get(kind)?.(random);
};

/** Each caller has random numbers of its own. */
const callerRandom = (seed: number, call: number): Random =>
  seededRandom((Math.imul(seed + 1, 0x9e3779b1) + call) | 0);

const contactId = (call: number): string =>
  `00000000-0000-4000-8000-${String(call).padStart(12, "0")}`;
