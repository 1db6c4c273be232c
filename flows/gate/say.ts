import type { Action } from "../language/actions";
import { speak } from "../language/build";
import { CODE_REFERENCE } from "./attempt";
import { ssmlOf } from "./ssml";

/** Speaks a prompt. */
export const say = (id: string, prompt: string, next: string): Action =>
  speak(id, ssmlOf(prompt, CODE_REFERENCE), next);
