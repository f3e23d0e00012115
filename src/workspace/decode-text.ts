import { linePositions } from '#src/language/text/line-position.ts';
import { decoded, decodedText } from '#src/office/decode-text.ts';
import { maskLongNumbers } from '#src/proofreading/mask.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';

/** The text of a file that staff edit, or what keeps it from being read. */
export interface DecodedText {
  readonly text: string | undefined;
  readonly errors: readonly AuthoringError[];
}

/** A report of three hundred pages has a quarter of this. */
const mostBytes = 2_000_000;
/** Ten times the longest paragraph of a report; readers of a line may take more than their share of time for a longer one. */
const longestLine = 10_000;

/**
 * Reads bytes as UTF-8, strictly, and not beyond any measure: a byte that isn't UTF-8 is an error and never a replacement character.
 * Text that was damaged before it got here (U+FFFD, 锟斤拷) is reported where it stands. A byte order mark is dropped.
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length > mostBytes) {
    const size = `文件有 ${Math.ceil(bytes.length / 1_000_000)} MB，太大了`;
    return { text: undefined, errors: [tooLarge(file, 1, size)] };
  }
  const text = decoded('utf-8', bytes);
  if (text === undefined) return { text: undefined, errors: [notUtf8(file, bytes)] };
  const long = text.split('\n').findIndex((line) => line.length > longestLine);
  if (long !== -1) {
    const size = `这一行超过 ${longestLine / 10_000} 万字，太长了`;
    return { text: undefined, errors: [tooLarge(file, long + 1, size)] };
  }
  const damaged = [...text.matchAll(/\ufffd+|(?:锟斤拷)+/g)];
  if (damaged.length === 0) return { text, errors: [] };
  const positionOf = linePositions(text);
  const errors = damaged.map((match): AuthoringError => {
    return {
      at: { file, ...positionOf(match.index) },
      code: '文件-02',
      severity: 'error',
      message: '这里是乱码，原来的字已经丢失。',
      current: match[0],
      cure: '从原件重新复制这一处的文字。',
    };
  });
  return { text, errors };
}

function tooLarge(file: string, line: number, size: string): AuthoringError {
  return {
    at: { file, line, column: 1 },
    code: '文件-08',
    severity: 'error',
    message: `${size}，不像一份报告或者登记表，没有读。`,
    cure: '核对是不是放错了文件；段落之间空一行，数据、图片放在旁边作附件。',
  };
}

function notUtf8(file: string, bytes: Uint8Array): AuthoringError {
  const broken = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .findIndex((line) => line.includes('\ufffd'));
  // Neither encoding uses a line feed inside a character, so the lines are the same.
  const words = decoded('gb18030', bytes)?.split('\n')[broken];
  return {
    at: { file, line: broken + 1, column: 1 },
    code: '文件-01',
    severity: 'error',
    message: `文件不是 UTF-8 编码${words !== undefined ? '，很可能是 GBK（GB18030）' : ''}。`,
    ...(words === undefined ? {} : { current: maskLongNumbers(words.trim()).slice(0, 40) }),
    cure: '在编辑器里用“另存为”，编码选 UTF-8，再保存一次。',
  };
}

/** The text of an original as it was received; what fits no coding is read as GB18030 all the same. */
export function decodeOriginal(bytes: Uint8Array): string {
  return decodedText(bytes) ?? new TextDecoder('gb18030').decode(bytes);
}
