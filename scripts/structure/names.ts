/**
 * The closed list of names, so that every room of the house looks alike and a newcomer finds things by name.
 * A new name is one line here and ten lines in docs/decisions.
 */
import { moduleRanks, topOfTheHouse } from '../ranks.ts';
import type { Violation } from './house.ts';

const roomFiles = [
  'README.md',
  'index.ts',
  'module.ts',
  'paths.ts',
  'model.ts',
  'schema.ts',
  'policy.ts',
  'personal.ts',
  'testing.ts',
];
const roomFolders = ['queries', 'commands', 'pages', 'jobs', 'rules', 'ui', 'client', 'pictures', 'messages'];
const required = ['README.md', 'index.ts', 'module.ts'];
const languages = ['nl.ts', 'en.ts'];

/** Words that say nothing about what is inside, so that everything ends up there. */
const emptyWords = /^(?:utils?|helpers?|common|services?|managers?)$/;
/** Names of things that happen to contain such a word: a role in the method, a part of the web platform. */
const realThings = /case-?managers?|service-worker/g;

/** Names of files and folders in the whole house. `files` as `filesUnder` gives them. */
export function checkNames(files: readonly string[]): Violation[] {
  const inSrc = files.filter((file) => file.startsWith('src/'));
  return [
    ...files.flatMap(emptyName),
    ...inSrc.flatMap(topName),
    ...inSrc.flatMap(kebabName),
    ...inSrc.flatMap(roomName),
    ...roomsOf(inSrc).flatMap((room) => completeRoom(room, inSrc)),
  ];
}

function emptyName(file: string): Violation[] {
  const words = file
    .toLowerCase()
    .replace(realThings, 'thing')
    .split(/[/._-]/);
  const word = words.find((candidate) => emptyWords.test(candidate));
  if (!word) return [];
  return [
    {
      file,
      rule: 'empty-name',
      text: `"${word}" says nothing; name the file after what it does or the noun it is about`,
    },
  ];
}

function topName(file: string): Violation[] {
  const [, top = '', ...rest] = file.split('/');
  const isFile = rest.length === 0;
  const known = ['kernel', 'modules', 'README.md', ...topOfTheHouse];
  if (known.includes(isFile ? besideTest(top) : top)) return [];
  return [{ file, rule: 'top-name', text: `src holds ${known.join(', ')}; put this in the kernel or in a module` }];
}

function kebabName(file: string): Violation[] {
  const name = file.split('/').at(-1) ?? '';
  if (!/\.tsx?$/.test(name) || /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name)) return [];
  return [{ file, rule: 'kebab-name', text: 'write file names in lower case with hyphens: open-household.ts' }];
}

function roomName(file: string): Violation[] {
  const [, modules, module = '', entry, ...rest] = file.split('/');
  if (modules !== 'modules') return [];
  if (entry === undefined) {
    return [{ file, rule: 'room-name', text: 'a file belongs to a module: move it into src/modules/<module>/' }];
  }
  if (!(module in moduleRanks)) {
    return [
      { file, rule: 'module-without-rank', text: `give "${module}" a rank in scripts/ranks.ts, and a decision record` },
    ];
  }
  if (rest.length === 0) {
    if (roomFiles.includes(besideTest(entry))) return [];
    const text = `a module holds ${roomFiles.join(', ')} and the folders ${roomFolders.join(', ')}; put this in one of them`;
    return [{ file, rule: 'room-name', text }];
  }
  if (!roomFolders.includes(entry)) {
    const text = `"${entry}" is not a folder of a module; choose from ${roomFolders.join(', ')}`;
    return [{ file, rule: 'room-name', text }];
  }
  if (entry === 'pages' && rest.length === 1) {
    return [
      {
        file,
        rule: 'page-without-folder',
        text: 'a screen has a folder of its own: pages/<screen>/; shared parts live in ui/',
      },
    ];
  }
  return [];
}

/** `model.test.ts` stands beside `model.ts` and counts as it. */
function besideTest(name: string): string {
  return name.replace(/\.test\.tsx?$/, '.ts');
}

function roomsOf(files: readonly string[]): string[] {
  const rooms = files.map((file) => /^src\/modules\/[^/]+(?=\/)/.exec(file)?.[0]).filter((room) => room !== undefined);
  return [...new Set(rooms)];
}

function completeRoom(room: string, files: readonly string[]): Violation[] {
  const missing = required
    .filter((name) => !files.includes(`${room}/${name}`))
    .map((name) => ({
      file: room,
      rule: 'room-incomplete',
      text: `has no ${name}; every module has ${required.join(', ')}`,
    }));
  if (!files.some((file) => file.startsWith(`${room}/messages/`))) return missing;
  const untranslated = languages
    .filter((name) => !files.includes(`${room}/messages/${name}`))
    .map((name) => ({
      file: `${room}/messages`,
      rule: 'messages-incomplete',
      text: `has no ${name}; words exist in every language`,
    }));
  return [...missing, ...untranslated];
}
