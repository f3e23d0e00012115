import { accessSync, constants, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { linePositions } from '#src/language/text/line-position.ts';
import { type FileContents, readOfficeFile } from '#src/office/read-office-file.ts';
import { readPdfFile } from '#src/office/read-pdf-file.ts';
import { imageLocation } from '#src/proofreading/image-location.ts';
import { isAuthorName, maskLongNumbers, maskName } from '#src/proofreading/mask.ts';
import { digitsOf, findPersonalNumbers, type PersonalNumberKind } from '#src/proofreading/personal-number.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import { decodeOriginal } from './decode-text.ts';
import { entriesBelow } from './report-folder.ts';

/**
 * Finds what leads to one person in the files of a content folder, those that aren't published included: the folder is kept
 * in git, which others read. 身份证号, 手机号 and 银行卡号 in text, Word, Excel and PDF; names of authors in the
 * properties of files; the places where photographs were taken. Numbers that `site.yaml` gives to the public are allowed. No
 * message repeats what it has found: logs may be public.
 *
 * @param shown gives a path as it is shown to the author
 * @param readPdf opens a PDF; what it reads is needed elsewhere, too
 */
export async function checkPrivacy(
  contentDir: string,
  site: SiteSettings | undefined,
  shown: (path: string) => string,
  readPdf: ReadPdf = (path) => readPdfFile(readFileSync(path)),
): Promise<AuthoringError[]> {
  const phones = [...(site?.dutyPhones ?? []), site?.contact?.phone ?? ''];
  const allowedPhones = new Set(phones.map((phone) => digitsOf(phone).slice(-11)));
  const errors: AuthoringError[] = [];
  for (const path of filesIn(contentDir)) {
    const faults = isReadable(path)
      ? await checkFile(path, shown(path), allowedPhones, readPdf)
      : [unopened({ file: shown(path), line: 1, column: 1 })];
    errors.push(...faults);
  }
  return errors;
}

/** Not where nobody may read it, or where its name isn't UTF-8: Node lists such a name and can't say it. */
function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

type ReadPdf = (path: string) => Promise<FileContents | undefined>;

async function checkFile(
  path: string,
  file: string,
  allowedPhones: ReadonlySet<string>,
  readPdf: ReadPdf,
): Promise<AuthoringError[]> {
  switch (extname(path).toLowerCase()) {
    case '.md':
    case '.mdx':
    case '.yml':
    case '.yaml':
    case '.txt':
    case '.csv': {
      const text = decodeOriginal(readFileSync(path));
      return numbersIn(text, allowedPhones).map(({ line, column, kind, number }) => {
        return { at: { file, line, column }, severity: 'error', current: number, ...complaints[kind] };
      });
    }
    case '.docx':
    case '.xlsx':
    case '.pptx':
      return faultsOf(file, readOfficeFile(readFileSync(path)), allowedPhones);
    case '.pdf':
      return faultsOf(file, await readPdf(path), allowedPhones);
    case '.jpg':
    case '.jpeg':
    case '.png':
      return placesOf(file, [readFileSync(path)]);
    default:
      return [];
  }
}

/** The faults of a file without lines; they are reported for the file as a whole. */
function faultsOf(
  file: string,
  contents: FileContents | undefined,
  allowedPhones: ReadonlySet<string>,
): AuthoringError[] {
  const at = { file, line: 1, column: 1 };
  if (contents === undefined) {
    return [unopened(at)];
  }
  const names = [...new Set(contents.authors.filter(isAuthorName))];
  return [
    ...numbersIn(contents.text, allowedPhones).map(({ line, kind, number }): AuthoringError => {
      return { at, severity: 'error', current: `${number}（文件里第 ${line} 段）`, ...complaints[kind] };
    }),
    ...(names.length === 0
      ? []
      : [
          {
            at,
            code: '隐私-05',
            severity: 'warning' as const,
            message: '文件的属性里有人名（作者、最后保存的人），下载的人都看得到。',
            current: names.map(maskName).join('、'),
            cure: '在 WPS 里打开，“文件 → 文档加密 → 属性”里删去；报告的原件用 npm run report:import 导入，会自动删去。不是人名的不用改。',
          },
        ]),
    ...placesOf(file, contents.images),
  ];
}

function unopened(at: AuthoringError['at']): AuthoringError {
  return {
    at,
    code: '隐私-07',
    severity: 'warning',
    message: '这个文件打不开，没有查里面有没有个人信息。',
    cure: '在 WPS 里打开看一看；加了密码的，去掉密码再放进来。名称是乱码的，先改名。',
  };
}

function placesOf(file: string, images: readonly Uint8Array[]): AuthoringError[] {
  const [place, ...others] = images.flatMap((image) => imageLocation(image) ?? []);
  if (place === undefined) return [];
  const { latitude, longitude } = place;
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '隐私-06',
      severity: 'warning',
      message: `照片里带着拍摄的地点${others.length === 0 ? '' : `，有 ${others.length + 1} 张`}，下载的人都看得到。`,
      // Whole degrees, some hundred kilometres, are enough to recognise a place.
      current: `${latitude < 0 ? '南纬' : '北纬'} ${Math.trunc(Math.abs(latitude))}.**°，${longitude < 0 ? '西经' : '东经'} ${Math.trunc(Math.abs(longitude))}.**°`,
      cure: '在 Windows 里右键点照片，“属性 → 详细信息 → 删除属性和个人信息”，删去 GPS；可以公开的不用改。',
    },
  ];
}

/** The personal numbers of a text, masked, each with its line and column. */
function numbersIn(text: string, allowedPhones: ReadonlySet<string>) {
  const found = findPersonalNumbers(text, allowedPhones);
  if (found.length === 0) return [];
  const positionOf = linePositions(text);
  return found.map(({ kind, start, end }) => {
    return { ...positionOf(start), kind, number: maskLongNumbers(text.slice(start, end)) };
  });
}

const complaints: Readonly<Record<PersonalNumberKind, Pick<AuthoringError, 'code' | 'message' | 'cure'>>> = {
  citizen: {
    code: '隐私-01',
    message: '这里有身份证号。',
    cure: '个人的身份证号不能公布：退回去处理原件，再重新签发。',
  },
  phone: {
    code: '隐私-02',
    message: '这里有手机号。',
    cure: '个人的手机号不能公布，退回去处理。确实是对外公布的值班电话，在 site.yaml 的 dutyPhones 里写上这个号码。',
  },
  card: {
    code: '隐私-03',
    message: '这里有银行卡号。',
    cure: '个人的银行卡号不能公布：退回去处理原件，再重新签发。',
  },
};

/** The files below a folder, in the order of their paths; a folder that isn't there has none. */
function filesIn(contentDir: string): string[] {
  try {
    return entriesBelow(contentDir)
      .filter(({ entry }) => entry.isFile())
      .map(({ path }) => join(contentDir, path))
      .sort();
  } catch {
    return [];
  }
}
