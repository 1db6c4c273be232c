import type { Plan } from "./plan";

/** The plan in Terraform's words, such as `3 to add, 1 to change, 0 to destroy`. */
export const summary = (plan: Plan): string => {
  const changes = plan.resource_changes
    .filter(({ mode }) => mode === "managed")
    .map(({ change }) => change);
  const count = (action: string): number =>
    changes.filter(({ actions }) => actions.includes(action)).length;
  const imported = changes.filter(({ importing }) => (importing ?? null) !== null).length;
  const forgotten = count("forget");
  return [
    ...(imported === 0 ? [] : [`${imported} to import`]),
    `${count("create")} to add`,
    `${count("update")} to change`,
    `${count("delete")} to destroy`,
    ...(forgotten === 0 ? [] : [`${forgotten} to forget`]),
  ].join(", ");
};
