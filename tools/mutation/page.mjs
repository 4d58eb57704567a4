import { FOLDERS, folderOf } from './folders.mjs';

const CAUGHT = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** The page `docs/mutation.md` from results of StrykerJS by file: the figure of each folder, and every mutant that lives. */
export function mutationPage(results) {
  const files = Object.entries(results).map(([path, file]) => ({ path, folder: folderOf(path), ...file }));
  const folders = FOLDERS;
  return [
    '# Mutation testing of the law',
    '',
    'Made by `node tools/mutation/run.mjs` (StrykerJS; on demand, not in CI). String literals are not mutated: they are names',
    'and citations. The killing tests are the unit tests of `libs/domain`, without the comparison with the second',
    'implementation and the golden vectors (`test/law`) and without the property tests.',
    '',
    '| Folder | Mutants | Caught | Alive | Score |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...folders.map((folder) =>
      row(
        `\`${folder}/\``,
        files.filter((file) => file.folder === folder),
      ),
    ),
    row('**together**', files),
    '',
    '## Mutants that live',
    '',
    'A mutant of a `default:` line that ends in `satisfies never` cannot be reached: the compiler proves it.',
    '',
    ...files.flatMap(survivors),
  ].join('\n');
}

function row(name, files) {
  const mutants = files.flatMap((file) => file.mutants);
  const caught = mutants.filter(({ status }) => CAUGHT.includes(status)).length;
  const missed = mutants.filter(({ status }) => MISSED.includes(status)).length;
  const score = caught + missed === 0 ? '–' : `${((100 * caught) / (caught + missed)).toFixed(1)} %`;
  return `| ${name} | ${caught + missed} | ${caught} | ${missed} | ${score} |`;
}

function survivors({ path, source, mutants }) {
  const alive = mutants.filter(({ status }) => MISSED.includes(status));
  if (alive.length === 0) return [];
  const lines = source.split('\n');
  return [`### \`${path}\``, '', ...alive.map((mutant) => line(mutant, lines)), ''];
}

function line({ mutatorName, location, replacement, status }, lines) {
  const { start, end } = location;
  const last = start.line === end.line ? end.column - 1 : undefined;
  const was = `${lines[start.line - 1].slice(start.column - 1, last)}${last === undefined ? ' …' : ''}`;
  const untested = status === 'NoCoverage' ? ' (no test reaches it)' : '';
  return `- line ${start.line}, ${mutatorName}: ${code(was)} → ${code(replacement ?? '')}${untested}`;
}

/** One line of code, cut where it would run off the page. */
function code(text) {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `\`\`${flat.length > 80 ? `${flat.slice(0, 79)}…` : flat || ' '}\`\``;
}
