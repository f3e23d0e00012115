import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { plainName } from '#src/language/address-path.ts';
import { isDraftName, nameFault, soundName } from '#src/language/file-name.ts';
import { nameHiddenMarks } from '#src/language/hidden-marks.ts';
import { nearestName } from '#src/language/nearest-name.ts';
import { extensionOf, isPicture, isPublishedKind } from '#src/language/published-kinds.ts';
import { writtenTarget } from '#src/markdown/link-targets.ts';
import { namedFiles } from '#src/markdown/named-file.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { bytesFault, kindFault } from './check-attachment.ts';
import { publishedFiles, unpublishedFiles } from './published-files.ts';
import type { ReportSource } from './read-report.ts';
import type { ReportFolder } from './report-folder.ts';

/** What is wrong with the files that a report names, where it names them, and which files of its folder it doesn't name. */
export function checkFiles(source: ReportSource): AuthoringError[] {
  const { file, folder, body } = source;
  if (body === undefined) return [];
  const seen = new Set<string>();
  const named = namedFiles(body).flatMap(({ node, file: { name } }): AuthoringError[] => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const fault = faultOfFile(folder, name, node.type) ?? (seen.has(name) ? undefined : doubtOfName(name));
    seen.add(name);
    return fault === undefined ? [] : [{ at: { file, line, column }, severity: 'error', ...fault }];
  });
  // Originals are published without being named.
  const unnamed = publishedFiles(folder, body).filter((name) => !seen.has(plainName(name)));
  const acting = unnamed.flatMap((name): AuthoringError[] => {
    const fault = bytesFault(name, readFileSync(join(folder.path, name)));
    return fault === undefined ? [] : [{ at: { file, line: 1, column: 1 }, severity: 'error', ...fault }];
  });
  return [...named, ...acting, ...tellUnpublished(source, body)];
}

type Fault = Omit<AuthoringError, 'at' | 'severity'> & Partial<Pick<AuthoringError, 'severity'>>;

/** What is wrong with a file of the report folder that the body names. */
function faultOfFile(folder: ReportFolder, name: string, type: Nodes['type']): Fault | undefined {
  const found = folder.files.filter((known) => plainName(known) === name);
  const [file] = found;
  if (file === undefined) return faultOfMissing(folder, name, type);
  const unusable = nameFault(file);
  if (unusable !== undefined) {
    return {
      code: '文件-11',
      message: `文件名 ${shown(name)} ${unusable}`,
      cure: `改名为 ${soundName(plainName(file))}，正文里也改：运行 npm run check -- --fix 会一起改好；没有改成的，先关掉打开着这个文件的软件。`,
    };
  }
  const twin = [...folder.files, 'index.mdx'].find(
    (other) => other !== file && plainName(other).toLowerCase() === name.toLowerCase(),
  );
  if (twin !== undefined) {
    const isSame = plainName(twin) === name;
    return {
      code: '文件-12',
      message: isSame
        ? `有两个文件都叫 ${name}，看上去一样，只是编码不同，分不出说的是哪一个。`
        : `${name} 和 ${plainName(twin)} 只差大小写，在 Windows 上是同一个文件。`,
      cure: '只留一个，或者给其中一个换一个名称，正文里也改。',
    };
  }
  if (type === 'image' && !isPicture(name) && extensionOf(name) !== 'svg') {
    return {
      code: '文件-07',
      message: '这种格式的图片，浏览器打不开。',
      current: name,
      cure: '另存为 .jpg 或 .png，再改正文里的文件名。',
    };
  }
  const wrong = kindFault(name) ?? bytesFault(name, readFileSync(join(folder.path, file)));
  if (wrong !== undefined || type !== 'image') return wrong;
  const megabytes = statSync(join(folder.path, file)).size / 1_048_576;
  if (megabytes <= 1) return undefined;
  return {
    code: '文件-06',
    message: `图片太大（${megabytes.toFixed(1)} MB），手机上打不开。`,
    current: name,
    cure: '把图片压缩到 1 MB 以内。',
  };
}

function faultOfMissing(folder: ReportFolder, name: string, type: Nodes['type']): Fault {
  const { hidden } = folder;
  const alike = slipOf(folder, name);
  const nearest = meantBy(folder, name);
  const written =
    nearest === undefined || (type !== 'image' && type !== 'link') ? nearest : writtenTarget(nearest);
  return {
    code: '文件-05',
    message: `报告文件夹里没有 ${shown(name)}。${nearest === undefined ? '' : `是不是 ${shown(nearest)}？`}`,
    cure: hidden.some((other) => plainName(other) === name)
      ? '名称以点或 ~$ 开头的文件和快捷方式不公布：换成文件本身，改一个名称。'
      : alike === undefined
        ? `把文件放进报告文件夹，或者改正文件名${written === nearest ? '' : `，这里写成 ${written}`}。`
        : name.toLowerCase() === alike.toLowerCase()
          ? '文件名的大小写要一样。运行 npm run check -- --fix 会改好。'
          : `这里写成 ${written}。运行 npm run check -- --fix 会改好。`,
  };
}

/** The file that a name which isn't there was most likely meant for. */
function meantBy(folder: ReportFolder, name: string): string | undefined {
  const known = folder.files.map(plainName);
  if (known.includes(name)) return undefined;
  return slipOf(folder, name) ?? nearestName(name, known);
}

/** The one file that a name which isn't there is, but for capitals and backslashes; `--fix` writes it. */
export function slipOf({ files }: ReportFolder, name: string): string | undefined {
  const known = files.map(plainName);
  const plain = (text: string) => text.replaceAll('\\', '/').toLowerCase();
  const alike = known.filter((other) => plain(other) === plain(name));
  return known.includes(name) || alike.length !== 1 ? undefined : alike[0];
}

function doubtOfName(name: string): Fault | undefined {
  if (!isDraftName(name)) return undefined;
  return {
    code: '文件-10',
    severity: 'warning',
    message: `请核对：${name} 的名称像是草稿、签批、内部材料一类的，正文里写了它，就会公布出去。`,
    cure: '不该公布的，从正文里去掉；确实是正式的附件，给文件换一个正式的名称。',
  };
}

/** Says once which files aren't published, louder of those that are called like drafts. */
function tellUnpublished({ file, folder }: ReportSource, body: Root): AuthoringError[] {
  // A file of a kind that isn't published, or that a misspelt name was meant for, is told where the name stands.
  const told = namedFiles(body).flatMap(({ file: { name } }) => [name, meantBy(folder, name)]);
  const meant = new Set(told);
  const strays = unpublishedFiles(folder, body).filter((stray) => !meant.has(plainName(stray)));
  if (strays.length === 0) return [];
  const drafts = strays.filter(isDraftName);
  const others = strays.filter((name) => !drafts.includes(name) && folder.files.includes(name));
  const original = strays.find((name) => /^(?:original|原件)\.[a-z]+$/i.test(name));
  const example = others.find((name) => name !== original && isPublishedKind(name));
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '文件-09',
      severity: 'warning',
      message: [
        `报告文件夹里有 ${strays.length} 个文件没有写进正文，不公布：${strays.map(shown).join('、')}。`,
        ...(drafts.length === 0
          ? []
          : [`名称像草稿、签批、备份、内部材料的有 ${drafts.map(shown).join('、')}，不要留在这里！`]),
      ].join(''),
      cure: [
        ...(original === undefined
          ? []
          : ['原件要命名为 original.txt、original.docx 或 original.pdf，才算原件。']),
        ...(example === undefined ? [] : [`要公布的，在正文里写上，如 ${lineNaming(example)}；`]),
        '不公布的，移到 content 文件夹以外：放在这里虽然不公布，看得到版本库的人也都看得到。',
      ].join(''),
    },
  ];
}

/** The line to write into the text so that a file is published. */
function lineNaming(name: string): string {
  const usable = soundName(plainName(name));
  if (isPicture(usable)) return `![图里是什么](${writtenTarget(usable)})`;
  return `<Attachment file="${usable}" title="${usable.replace(/^.*\/|\.[^.]*$/g, '')}" />`;
}

/** A name as a message has it: what a terminal would obey, and what nobody sees, is named. */
function shown(name: string): string {
  return nameHiddenMarks(name);
}
