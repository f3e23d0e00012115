/** What an operator is told of a failure: what happened, and what to do. */
type Explanation = readonly [what: string, cure: string];

/** Node's codes of failures of the machine. `%` stands for the path, where the failure names one. */
const byCode: Readonly<Record<string, Explanation>> = {
  EACCES: [
    '没有权限读写 %。',
    '看看它归谁所有、是不是只读，换成有权限的用户，或者请管理员改好权限，再运行一次。',
  ],
  EPERM: ['系统不允许读写 %。', '看看它归谁所有、是不是只读或者正被别的程序打开，再运行一次。'],
  EROFS: ['% 所在的磁盘是只读的，写不进去。', '换一个能写的地方，或者请管理员改成可写，再运行一次。'],
  ENOENT: ['找不到 %。', '看看路径写得对不对，是不是改了名、移走了；临时文件夹（TMPDIR）没有的，先建好。'],
  ENOTDIR: [
    '% 应该是文件夹，却是一个文件，或者在一个文件下面。',
    '看看路径写得对不对；放错了的文件移走，再运行一次。',
  ],
  EISDIR: ['% 应该是文件，却是一个文件夹。', '把这个文件夹改名或者移走，再运行一次。'],
  ELOOP: ['% 是绕圈的快捷方式（符号链接），打不开。', '删去它，放上真正的文件或者文件夹，再运行一次。'],
  ENAMETOOLONG: ['% 的路径太长，系统打不开。', '把文件夹移到浅一些的地方，名称改短，再运行一次。'],
  EEXIST: ['% 已经有了，不能再建。', '看看它是不是有用；没有用的移走，再运行一次。'],
  ENOTEMPTY: ['文件夹 % 里还有东西，换不掉。', '看看是不是别的程序正在往里写；停下来，再运行一次。'],
  EXDEV: ['% 在另一块磁盘上，不能直接移过去。', '换成同一块磁盘上的位置，再运行一次。'],
  ENOSPC: ['磁盘满了，写不下 %。', '腾出 1 GB 以上的空间，再运行一次。'],
  EDQUOT: ['磁盘配额用完了，写不下 %。', '腾出空间，或者请管理员放宽配额，再运行一次。'],
  EFBIG: ['% 超过了系统允许的文件大小。', '用 ulimit -f unlimited 放开限制，或者请管理员放开，再运行一次。'],
  EMFILE: [
    '同时打开的文件太多，超过了系统的限制（%）。',
    '用 ulimit -n 4096 放宽限制，或者请管理员放宽，再运行一次。',
  ],
  ENFILE: ['整台电脑同时打开的文件太多（%）。', '关掉别的程序，再运行一次。'],
  EBUSY: ['% 正被别的程序使用。', '关掉打开着它的程序（编辑器、WPS、资源管理器），再运行一次。'],
  ETXTBSY: ['% 正在运行，不能改。', '等它结束，再运行一次。'],
  EIO: ['读写 % 时磁盘出错。', '磁盘可能坏了：先备份 content 文件夹，请管理员检查磁盘。'],
  // What Node says of copying a folder onto a disk that is full.
  EIO_CP: [
    '复制到 % 时写不下去了。',
    '多半是磁盘满了：腾出 1 GB 以上的空间，再运行一次；没有满的，请管理员检查磁盘。',
  ],
  ENOMEM: ['内存不够。', '关掉别的程序，再运行一次。'],
  EAGAIN: ['系统暂时不能再开新的进程（%）。', '关掉别的程序，或者请管理员放宽限制，再运行一次。'],
  EADDRINUSE: ['端口已经被占用（%）。', '关掉占用它的程序，或者换一个端口。'],
};

/** What the native parts say where Node would give a code. */
const byWords: readonly (readonly [words: RegExp, code: string])[] = [
  [/no space left on device|os error 28\b/i, 'ENOSPC'],
  [/too many open files|os error 24\b/i, 'EMFILE'],
  [/file too large|os error 27\b/i, 'EFBIG'],
  [/read-only file system|os error 30\b/i, 'EROFS'],
  [/permission denied|os error 13\b/i, 'EACCES'],
  [/out of memory|cannot allocate memory|Array buffer allocation failed/i, 'ENOMEM'],
];

const ofPackages: Explanation = [
  '程序用到的软件包不全或者坏了（%）。',
  '删去 node_modules 文件夹，连上网再运行一次，会重新安装；content 文件夹不受影响。',
];
const unknown: Explanation = [
  '程序遇到没有料到的问题：%',
  '再运行一次；还不行，先设环境变量 TONGTU_STACK=1 再运行，把显示的内容发给维护程序的人。',
];

/**
 * Explains a failure that nothing has foreseen to the person who runs a command: one sentence on what happened, one on
 * what to do. Causes and members of aggregate errors are looked through.
 */
export function explainFailure(error: unknown): string {
  const all = errorsIn(error);
  for (const one of all) {
    const code = codeOf(one);
    const known = code === undefined ? undefined : byCode[code];
    if (known !== undefined) return printed(known, placeOf(one));
  }
  if (all.some(isOfPackages)) return printed(ofPackages, packageOf(all));
  const said = String(all[0]?.message ?? error).trim();
  // Our own sentences say what to do, also those that begin with the name of a setting.
  if (all[0]?.name === 'EnvironmentError' || /^\p{sc=Han}/u.test(said)) return said;
  return printed(unknown, said.split('\n', 1)[0] || '没有说明');
}

/** Whether a failure comes from what is installed below `node_modules`: installing it anew is the remedy. */
export function isDamagedInstallation(error: unknown): boolean {
  return errorsIn(error).some(isOfPackages);
}

function printed([what, cure]: Explanation, place: string): string {
  return `${what.replace('%', () => place)}\n    怎么办：${cure}`;
}

/** An error, its causes, and the members of aggregate errors. */
function errorsIn(error: unknown): NodeJS.ErrnoException[] {
  const found: NodeJS.ErrnoException[] = [];
  const waiting: unknown[] = [error];
  while (waiting.length > 0 && found.length < 20) {
    const one = waiting.shift();
    if (!(one instanceof Error)) continue;
    found.push(one);
    waiting.push(one.cause, ...('errors' in one && Array.isArray(one.errors) ? one.errors : []));
  }
  return found;
}

function codeOf({ code, message, syscall }: NodeJS.ErrnoException): string | undefined {
  if (code === 'EIO' && syscall === 'cp') return 'EIO_CP';
  if (code !== undefined && code in byCode) return code;
  return byWords.find(([words]) => words.test(message))?.[1];
}

function placeOf({ path, message, syscall }: NodeJS.ErrnoException): string {
  return path ?? /'([^']+)'/.exec(message)?.[1] ?? syscall ?? '需要的文件';
}

function isOfPackages(error: NodeJS.ErrnoException): boolean {
  const { code = '', stack = '' } = error;
  if (/^(?:ERR_(?:MODULE|PACKAGE|INVALID_PACKAGE|UNSUPPORTED_DIR|DLOPEN|UNKNOWN_FILE)|MODULE)_/.test(code))
    return true;
  // A file that is cut short is named by no frame; what JSON or a pattern of ours refuses has ours.
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return error instanceof SyntaxError && frames.every((frame) => /node:internal|node_modules/.test(frame));
}

function packageOf(errors: readonly NodeJS.ErrnoException[]): string {
  const said = errors.map(({ message }) => message).join('\n');
  const stacks = errors.map(({ stack }) => stack).join('\n');
  const folder = /node_modules[\\/]((?:@[^\\/\s'"]+[\\/])?[^\\/\s'"]+)/;
  const name = folder.exec(said) ?? /package '([^']+)'/.exec(said) ?? folder.exec(stacks);
  return name?.[1] ?? '不知道是哪一个';
}
