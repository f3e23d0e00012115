import { EnvironmentError } from '#src/workspace/environment.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';
import { compareChecksums, differencesInWords, parseChecksums } from './release/checksums.ts';
import { openPublished, readTrustedList } from './release/open-published.ts';

const usage = `npm run verify -- 文件夹或网址 [--list 清单]
  文件夹或网址  服务器上的文件夹，或者正在公布的网站的首页网址
  --list 清单   和这份清单比：自己留着的发布包（.tar.gz）、.files.json 或者 checksums.txt；不写就用网站自己的 checksums.txt`;

// `npm run verify`: whether a folder or a published site is what was released, file by file. 0 it is; 1 something differs;
// 2 that couldn't be found out.
await runCommand(async () => {
  const { values, positionals } = commandOptions(
    { options: { list: { type: 'string' } }, allowPositionals: true },
    usage,
  );
  const [place, ...more] = positionals;
  if (place === undefined || more.length > 0) throw new EnvironmentError(`用法：${usage}`);
  const published = openPublished(place);
  const trusted = values.list;
  const list =
    trusted === undefined ? parseChecksums(await published.ownList()) : await readTrustedList(trusted);
  if (!list.ok) throw new EnvironmentError(`清单读不懂：${list.reason}`);
  const found = await published.checksums([...list.value.keys()]);

  const differences = differencesInWords(compareChecksums(list.value, found));
  for (const line of differences) console.error(line);
  if (trusted === undefined) {
    console.log('注意：清单就是从那里来的，改了网站的人也能改它。要确实，用 --list 给出自己留着的发布包。');
  }
  if (!published.showsAll) {
    console.log('多出来的文件从外面看不到；要查多出的，在服务器上核对文件夹。');
  }
  const listed = `清单上 ${list.value.size} 个文件`;
  console.log(
    differences.length === 0 ? `${listed}，全都一样。` : `${listed}，${differences.length} 处不一样。`,
  );
  return differences.length === 0 ? 0 : 1;
});
