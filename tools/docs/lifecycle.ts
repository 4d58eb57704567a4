import type { LifecycleRow, Move } from '@oikeuspolku/domain';
import { CONSEQUENCES, LIFECYCLE, movesOf, NEEDS, needRow } from '@oikeuspolku/domain';
import type { Need } from '@oikeuspolku/domain';
import { generatedPage, table } from './page.js';

type Subject = LifecycleRow['subject'];

const SUBJECTS: Readonly<Record<Subject, string>> = {
  case: 'One message from one person. A case is answered when its items are; closing it is the last act.',
  item: 'One right in one register. An item is open until it is answered or withdrawn.',
  task: 'What a register owner is asked to deliver.',
  certificate: 'The written refusal, from draft to signature.',
};

/** `docs/lifecycle.md`: who may do what, when, and what becomes of it, from the table that decides it. */
export function lifecycleMarkdown(): string {
  return generatedPage('Lifecycle', [
    'Every act on a case is a command. A command with several rows touches several subjects, and every row must allow it: the actor’s role, the state of everything it touches, and the conditions. The first row that does not is the reason for the no, and the reader is told which condition failed.',
    ...(Object.keys(SUBJECTS) as Subject[]).flatMap(subjectParts),
    '## Conditions',
    table(
      ['Condition', 'Source'],
      (Object.keys(NEEDS) as Need[]).map((need) => [need, needRow(need).source]),
    ),
  ]);
}

function subjectParts(subject: Subject): readonly string[] {
  const following = CONSEQUENCES.filter((row) => row.subject === subject);
  return [
    `## ${subject[0]?.toUpperCase()}${subject.slice(1)}`,
    SUBJECTS[subject],
    picture(movesOf(subject)),
    table(
      ['Command', 'From', 'To', 'Who', 'Conditions', 'Source'],
      LIFECYCLE.filter((row) => row.subject === subject).map(({ command, from, to, who, needs, because }) => [
        command,
        from.join(', '),
        to ?? 'stays',
        who.join(', '),
        needs.join(', ') || '–',
        because,
      ]),
    ),
    ...(following.length === 0
      ? []
      : [
          'What follows by itself from a command that is about something else:',
          table(
            ['Command', 'From', 'To', 'Why'],
            following.map(({ command, from, to, because }) => [command, from.join(', '), to, because]),
          ),
        ]),
  ];
}

/** The picture as a Mermaid state diagram: one arrow per pair of states, with the commands that make it. */
function picture(moves: readonly Move[]): string {
  const labels = new Map<string, string[]>();
  for (const { from, to, command } of moves) {
    if (from === to) continue;
    const arrow = `${stateId(from)} --> ${stateId(to)}`;
    const commands = labels.get(arrow) ?? [];
    if (!commands.includes(command)) labels.set(arrow, [...commands, command]);
  }
  const named = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].filter((state) =>
    state.includes('-'),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...named.map((state) => `  state "${state}" as ${stateId(state)}`),
    ...[...labels].map(([arrow, commands]) => `  ${arrow}: ${commands.join(', ')}`),
    '```',
  ].join('\n');
}

/** Nothing is Mermaid's `[*]`; a hyphen does not belong into an id. */
const stateId = (state: string): string =>
  state === 'none' || state === 'gone' ? '[*]' : state.replaceAll('-', '_');
