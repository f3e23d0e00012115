import { hiddenMarkAt, withoutHiddenMarks } from './hidden-marks.ts';

/** What Windows refuses in a name or a report's text can't hold, and what stands for it after `--fix`. */
const substitutes: Readonly<Record<string, string>> = {
  '\\': '-',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
  '{': '（',
  '}': '）',
};

const refusedSigns = /[\\:*?"<>|{}]/g;
const damagedSigns = /[\p{Cc}\p{Cs}\ufffd\u2028\u2029]/gu;

/** The names that Windows keeps for devices, whatever follows a dot. */
const deviceName = /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9¹²³])(?=\.|$)/i;

/** Most bytes of a part of a path in UTF-8, eighty Chinese characters: disks take 255, and `.br` is put after it. */
const mostBytes = 240;

/**
 * Why a file can't be published under its name, in Chinese, as the end of a sentence that begins with the name; undefined
 * where it can.
 *
 * @param path within its folder, with forward slashes
 */
export function nameFault(path: string): string | undefined {
  const parts = path.split('/');
  const signs = [...new Set(path.match(refusedSigns) ?? [])];
  if (signs.length > 0) return `里有 ${signs.join(' ')}，这样的名称 Windows 或者网页上不能用。`;
  if (path.search(damagedSigns) !== -1 || hiddenMarkAt(path) !== -1)
    return '里有看不见的控制字符或者乱码，这样的名称不能用。';
  if (parts.some((part) => part !== trimmed(part)))
    return '的开头或末尾有空格、点，这样的名称 Windows 上不能用。';
  if (parts.some((part) => deviceName.test(part))) return '是 Windows 留给设备的名称，不能用。';
  if (parts.some((part) => bytesOf(part) > mostBytes)) return '太长了，最多 80 个字。';
  if (/^index\.html$/i.test(path)) return '是网页本身的名称，附件不能用。';
  return undefined;
}

/** The name that a file gets instead of one that {@link nameFault} refuses; one that can be used stays. */
export function soundName(path: string): string {
  const parts = path.split('/').map((part) => {
    const named = trimmed(
      withoutHiddenMarks(part.replace(damagedSigns, '')).replace(
        refusedSigns,
        (sign) => substitutes[sign] ?? '-',
      ),
    );
    return shortened(named.replace(deviceName, '$&_') || '文件');
  });
  return parts.join('/').replace(/^(index)(?=\.html$)/i, '$1_');
}

/** A name with a number before its extension: 附件1-2.pdf. */
export function numberedName(path: string, number: number): string {
  const [, stem = path, extension = ''] = /^(.+?)((?:\.[^./]*)?)$/.exec(path) ?? [];
  return `${stem}-${number}${extension}`;
}

function trimmed(part: string): string {
  return part.replace(/^\s+|[\s.]+$/g, '');
}

/** Cuts the stem of a name that is too long; its extension stays. */
function shortened(part: string): string {
  const extension = /\.[^.]{1,10}$/.exec(part)?.[0] ?? '';
  const stem = Array.from(part.slice(0, part.length - extension.length));
  // Room for a number.
  while (bytesOf(stem.join('') + extension) > mostBytes - 4) stem.pop();
  return bytesOf(part) > mostBytes ? `${trimmed(stem.join(''))}${extension}` : part;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Kinds of files that aren't meant for the public, by what people call them. */
const draftKinds = [
  '征求意见',
  '送审',
  '报审稿',
  '草稿',
  '草案',
  '初稿',
  '讨论稿',
  '过程稿',
  '修改稿',
  '改稿',
  '旧稿',
  '旧版',
  '定稿',
  '终稿',
  '底稿',
  '第[一二三四五六七八九十0-9]+稿',
  '签批',
  '会签',
  '呈批',
  '审签',
  '拟稿',
  '发文稿纸',
  '审批(?=[表单件稿页笺栏签]|$|[^\\p{sc=Han}])',
  '核数',
  '副本',
  '备份',
  '内部(?=资料|文件|材料|稿|使用|参考|掌握|传阅|$|[^\\p{sc=Han}])',
  '不公开',
  '不予公开',
  '涉密',
  '机密',
  '秘密',
  '(?<![A-Za-z])(?:draft|backup|bak|copy|old|tmp|temp)(?![A-Za-z])',
  '\\.(?:bak|old|orig|tmp|swp|wbk|asd)$|~$',
];
const draftName = new RegExp(draftKinds.join('|'), 'iu');

/** Whether a file, or the folder it is in, is called like a draft, a signing sheet, a backup or something internal. */
export function isDraftName(path: string): boolean {
  return draftName.test(path.normalize());
}
