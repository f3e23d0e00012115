const made =
  '达(?!性)|带动|拉动|撬动|完成|实现|建成|建设|新[建增改]|改[建造]|扩建|整[改治]|投[资入]|开[工通行]|修[复建]|养护|查处|检[查测]|安装|[增设]设|设置|更[换新]|购置|采购|铺[设筑]|打造|创[建造]|培[育训]|发放|拨付|筹集|争取|引进|解决|减[少轻排]|降[低至到]|节[约省]|缩[短减]|提[高升前]|增[加长至收设]|产生|形成|贯通|通车|超过|突破|压[减缩降]|消除|处置|清理|拆除|招聘|吸纳|安置|淘汰|化解|偿还|支付|下降|回落|上升|回升|恢复|排查';
const served =
  '惠及|造福|受益|覆盖|服务|满足|容纳|承载|停[放靠]|存放|接待|通行|提供|运[送输]|发送|出动|保持|维持|控制';

/** Verbs of what is done and counted, as alternatives of an expression. */
export const deeds = `(?:${made})`;

/** The same, and verbs of what something is good for. */
export const deedsAndServices = `(?:${made}|${served})`;

/** Where one of them follows within a few characters of the clause. */
export const deedAhead = `(?=[^，。；：:0-9]{0,6}${deeds})`;

/** Words that say that something has been done; behind a word of intention they end its reach. */
const done =
  /(?:已经?|现已|均已|实际|累计|共计?)(?:全部|全面|陆续|累计|提前)?(?:完成|建成|投入|拨付|开工|修复|修建|改造|新建|整治|实现|达到|到位|争取)|(?:完成|建成|实现|争取|达到)了|争取到|截至|目前|现有/g;

/** The last words of a text that say that something has been done: 已完成, 累计建成, 截至. */
export function doneWords(text: string): string | undefined {
  return text.match(done)?.at(-1);
}
