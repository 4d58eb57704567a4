/** Rules of the project that no other tool knows. Each answers the places that break it, each saying what to do. */
import { missingEntries } from '../dependencies/complete-lock.mjs';
import { places } from './files.mjs';

const isCode = ({ path }) => /\.(ts|mjs|cjs|njk|scss)$/.test(path);
const isTest = ({ path }) => /\.spec\.ts$|^test\/|\/fixtures\//.test(path);
const matches = (pattern) => (line) => pattern.exec(line)?.[0] ?? '';

/** Kept apart from one another so that this file does not break its own rules. */
const UNFINISHED = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X'].join(''));
const SKIPPED_TEST = /\b(?:describe|it|test)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/;
/** TimeStampInfo is the term of RFC 3161. */
const VAGUE_NAME =
  /\b(?:class|interface|type)\s+\w+(?:Manager|Helper|Utils?|(?<!Of)Data|(?<!TimeStamp)Info)\b|\bclass\s+(?:Base|Common)\w*/;
const VAGUE_FILE = /(?:^|[/.-])(?:utils?|helpers?|misc|manager)[./-]/;
const MACHINE_PATH = /["'` (](?:\/home\/|\/Users\/|\/root\/|\/work\/)/;
const EMAIL = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi;
const IDENTITY_CODE = /\b(\d{6})([-+A-FU-Y])(\d{3})[0-9A-FHJ-NPR-Y]\b/g;
const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/;

/** Files that hold facts about the real world on purpose: the two notices and what others published. */
const REAL_WORLD =
  /^(package-lock\.json|libs\/domain\/src\/register\/|libs\/domain\/src\/refusal\/ombudsman|LICENSE|.*OFL\.txt|docs\/sources)/;

export const GATES = [
  {
    name: 'finished',
    rule: 'Unfinished work is an issue, not a remark in the code; a test that does not run proves nothing.',
    check: (files) => [
      ...places(files.filter(isCode), UNFINISHED, matches(UNFINISHED)),
      ...places(
        files.filter((file) => isTest(file) && file.path.endsWith('.ts')),
        SKIPPED_TEST,
        matches(SKIPPED_TEST),
      ),
    ],
  },
  {
    name: 'names',
    rule: 'A name says which noun of the glossary it is.',
    check: (files) => [
      ...places(
        files.filter(({ path }) => path.endsWith('.ts')),
        VAGUE_NAME,
        matches(VAGUE_NAME),
      ),
      ...files
        .filter((file) => isCode(file) && VAGUE_FILE.test(file.path))
        .map(({ path }) => `${path} is named after nothing`),
    ],
  },
  {
    name: 'anywhere',
    rule: 'The project runs at any path on any machine.',
    check: (files) =>
      places(
        files.filter((file) => isCode(file) || file.path.endsWith('.json')),
        MACHINE_PATH,
        matches(MACHINE_PATH),
      ),
  },
  {
    name: 'invented-people',
    rule: 'People, addresses and identity codes are invented: example.test addresses and individual numbers 900–999.',
    check: (files) => files.filter(({ path }) => !REAL_WORLD.test(path)).flatMap(realLookingPersons),
  },
  {
    name: 'no-keys',
    rule: 'Keys are made at run time, never kept in the repository.',
    check: (files) => places(files, PRIVATE_KEY, () => 'holds a private key'),
  },
  {
    name: 'settings',
    rule: 'Settings are read once, through the configuration of libs/platform.',
    check: (files) =>
      places(
        files.filter(
          (file) =>
            /^(apps|libs)\/.*\.ts$/.test(file.path) &&
            !isTest(file) &&
            !/^libs\/(platform\/src\/configuration|testing)\//.test(file.path),
        ),
        /\bprocess\.env\b/,
        () => 'reads the environment by itself: take the value from the Configuration',
      ),
  },
  {
    name: 'pinned',
    rule: 'Every package has one exact version; the lockfile names no host and lacks no platform (run tools/dependencies/complete-lock.mjs).',
    check: (files) => [
      ...looseVersions(files),
      ...incompleteLock(files),
      ...places(
        files.filter(({ path }) => path === 'package-lock.json'),
        /"resolved": "http/,
        () => 'names a host: install with omit-lockfile-registry-resolved',
      ),
    ],
  },
  {
    name: 'three-languages',
    rule: 'Every message file exists in Finnish, Swedish and English.',
    check: (files) => missingTranslations(files),
  },
  {
    name: 'decisions',
    rule: 'Each decision has its own number.',
    check: (files) => repeatedNumbers(files),
  },
];

function realLookingPersons({ path, text }) {
  const emails = [...text.matchAll(EMAIL)]
    .map(([address]) => address)
    .filter(
      (address) =>
        !/\.(test|example|invalid)$|@(example\.(com|org|net|fi)|esimerkki\.fi|exempel\.fi)$/i.test(address) &&
        !/\.(ts|mjs|js|css|scss|njk|png|svg|woff2)$/i.test(address),
    );
  const codes = [...text.matchAll(IDENTITY_CODE)].filter(
    ([, , , individual]) => Number(individual) < 900 && Number(individual) > 1,
  );
  const isVector = /henkilotunnus/.test(path);
  return [
    ...emails.map((address) => `${path} holds the address ${address}`),
    ...(isVector ? [] : codes.map(() => `${path} holds an identity code that could be somebody's`)),
  ];
}

function looseVersions(files) {
  const file = files.find(({ path }) => path === 'package.json');
  if (!file) return ['package.json is missing'];
  const { dependencies, devDependencies } = JSON.parse(file.text);
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}`);
}

function incompleteLock(files) {
  const lock = files.find(({ path }) => path === 'package-lock.json');
  const packages = lock ? (JSON.parse(lock.text).packages ?? {}) : {};
  return Object.keys(missingEntries(packages)).map((path) => `package-lock.json lacks ${path}`);
}

function missingTranslations(files) {
  const messages = files
    .map(({ path }) => /^(.*\/messages)\/(fi|sv|en)\/(.+)$/.exec(path))
    .filter((match) => match !== null);
  const names = new Set(messages.map(([, folder, , name]) => `${folder}|${name}`));
  const present = new Set(messages.map(([, folder, language, name]) => `${folder}|${language}|${name}`));
  return [...names].flatMap((entry) => {
    const [folder, name] = entry.split('|');
    return ['fi', 'sv', 'en']
      .filter((language) => !present.has(`${folder}|${language}|${name}`))
      .map((language) => `${folder}/${language}/${name} is missing`);
  });
}

function repeatedNumbers(files) {
  const numbers = files
    .map(({ path }) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1])
    .filter((number) => number !== undefined);
  return numbers
    .filter((number, index) => numbers.indexOf(number) !== index)
    .map((number) => `docs/decisions/ has two pages numbered ${number}`);
}
