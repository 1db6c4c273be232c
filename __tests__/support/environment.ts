/** Sets variables of this process's environment. @returns what puts them back */
export const setEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
): (() => void) => {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  assign(Object.entries(variables));
  return () => {
    assign(before);
  };
};

const assign = (variables: readonly (readonly [string, string | undefined])[]): void => {
  for (const [name, value] of variables) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
};
