import type { DomainError, ErrorDefinition } from './errors.js'

/** What a command does: from any of these states to that one. */
export interface Transition<State extends string> {
  readonly from: readonly State[]
  readonly to: State
}

/** The states and commands of a business object, as data. */
export interface MachineDeclaration<State extends string, Command extends string> {
  /** The object in messages: `requisition`. */
  readonly name: string
  readonly states: readonly State[]
  readonly initial: NoInfer<State>
  /** States that nothing leaves; every other state must have a command. */
  readonly final: readonly NoInfer<State>[]
  readonly transitions: Readonly<Record<Command, Transition<NoInfer<State>>>>
  /** The contract's error for a command that the state does not allow; of kind CONFLICT_STATE. */
  readonly refused: ErrorDefinition
}

/** A checked state machine; see {@link defineMachine}. */
export interface Machine<State extends string, Command extends string> {
  readonly name: string
  readonly initial: State
  readonly states: readonly State[]
  readonly commands: readonly Command[]
  /** The state after the command. @throws the declared `refused` error, naming state, command and what is possible. */
  next(state: State, command: Command): State
  can(state: State, command: Command): boolean
  /** What is possible in this state, in the order of the declaration. */
  commandsFrom(state: State): Command[]
  isFinal(state: State): boolean
  /** Whether text (a filter, a stored value) is a state of this machine. */
  isState(text: string): text is State
}

/** The union of the states of a machine. */
export type StateOf<M> = M extends { readonly states: readonly (infer State)[] } ? State : never
/** The union of the commands of a machine. */
export type CommandOf<M> = M extends { readonly commands: readonly (infer Command)[] } ? Command : never

function reachableFrom<State extends string>(initial: State, transitions: readonly Transition<State>[]): Set<State> {
  const reached = new Set<State>([initial])
  // A set also visits what is added while it is walked.
  for (const state of reached) {
    for (const { from, to } of transitions) if (from.includes(state)) reached.add(to)
  }
  return reached
}

function faultsOf<State extends string, Command extends string>(
  declaration: MachineDeclaration<State, Command>,
): string[] {
  const { states, initial, final, refused } = declaration
  const entries = Object.entries<Transition<State>>(declaration.transitions)
  const transitions = entries.map(([, transition]) => transition)
  const left = new Set(transitions.flatMap(({ from }) => from))
  const named = [
    { state: initial, where: 'initial' },
    ...final.map((state) => ({ state, where: 'final' })),
    ...entries.flatMap(([command, { from, to }]) =>
      [...from, to].map((state) => ({ state, where: `command "${command}"` })),
    ),
  ]
  const reached = reachableFrom(initial, transitions)
  return [
    ...states
      .filter((state, index) => states.indexOf(state) !== index)
      .map((state) => `state ${state} is listed twice`),
    ...named
      .filter(({ state }) => !states.includes(state))
      .map(({ state, where }) => `${where} names the unknown state ${state}`),
    ...entries
      .filter(([, { from }]) => from.length === 0)
      .map(([command]) => `command "${command}" starts from no state`),
    ...states.filter((state) => !reached.has(state)).map((state) => `state ${state} cannot be reached from ${initial}`),
    ...states
      .filter((state) => !left.has(state) && !final.includes(state))
      .map((state) => `state ${state} is a dead end but not final`),
    ...final.filter((state) => left.has(state)).map((state) => `state ${state} is final but a command leaves it`),
    ...(refused.kind === 'CONFLICT_STATE' ? [] : [`its error ${refused.code} must be of kind CONFLICT_STATE`]),
  ]
}

/**
 * Declares the states × commands of a business object and checks them when the module is loaded.
 * @throws Error naming every fault: unknown, repeated or unreachable states, dead ends that are not final, final
 * states that a command leaves, commands that start nowhere, an error of the wrong kind.
 */
export function defineMachine<const State extends string, const Command extends string>(
  declaration: MachineDeclaration<State, Command>,
): Machine<State, Command> {
  const faults = faultsOf(declaration)
  if (faults.length > 0) throw new Error(`state machine "${declaration.name}": ${faults.join('; ')}`)

  const { name, initial, final, refused } = declaration
  const states = Object.freeze([...declaration.states])
  const commands = Object.freeze(Object.keys(declaration.transitions) as Command[])
  const isState = (text: string): text is State => (states as readonly string[]).includes(text)
  const commandsFrom = (state: State): Command[] =>
    commands.filter((command) => declaration.transitions[command].from.includes(state))

  // A state or command that the machine does not know is a fault of ours (a bad row, a cast), never the caller's.
  const transitionOf = (state: State, command: Command): Transition<State> => {
    if (!isState(state)) throw new Error(`state machine "${name}" has no state "${String(state)}"`)
    if (!commands.includes(command)) throw new Error(`state machine "${name}" has no command "${command}"`)
    return declaration.transitions[command]
  }
  const refusal = (state: State, command: Command): DomainError => {
    const possible = commandsFrom(state)
    const rest = possible.length === 0 ? 'nothing is possible any more' : `possible: ${possible.join(', ')}`
    return refused(`the ${name} is ${state}, so "${command}" is not possible; ${rest}`, {
      facts: { state, command, possible },
    })
  }
  return Object.freeze({
    name,
    initial,
    states,
    commands,
    commandsFrom,
    isState,
    isFinal: (state: State) => final.includes(state),
    can: (state: State, command: Command) => transitionOf(state, command).from.includes(state),
    next(state: State, command: Command): State {
      const { from, to } = transitionOf(state, command)
      if (!from.includes(state)) throw refusal(state, command)
      return to
    },
  })
}
