import { compareSides } from '#src/catalogue/comparison/compare-sides.ts';
import type { ComparisonSide } from '#src/catalogue/comparison/comparison-sides.ts';
import { comparisonHtml } from '#src/client/comparison-html.ts';

/**
 * `<period-comparison>` around two choices and a place for the result: reads the small file of each chosen report, sets the
 * two side by side, and keeps the choice in the address (`?a=…&b=…`), so that it can be sent on and gone back to.
 */
class PeriodComparison extends HTMLElement {
  readonly #sides = new Map<string, Promise<ComparisonSide>>();
  /** The choice that was made last; an answer to an earlier one comes too late. */
  #asked = '';
  readonly #readAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const select of this.#selects) {
      const wanted = query.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    this.#show();
  };

  connectedCallback(): void {
    this.#readAddress();
    this.addEventListener('change', () => {
      const query = new URLSearchParams(this.#selects.map(({ name, value }) => [name, value]));
      history.pushState(null, '', `${location.pathname}?${query}`);
      this.#show();
    });
    this.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', this.#readAddress);
    // Some browsers put the choices back as they were left, after this element has read the address.
    addEventListener('pageshow', this.#readAddress);
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('pageshow', this.#readAddress);
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  async #show(): Promise<void> {
    const [a = '', b = ''] = this.#selects.map(({ value }) => value);
    const asked = `${a} ${b}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const isPair = a !== '' && b !== '' && a !== b;
    this.toggleAttribute('data-chosen', isPair);
    if (!isPair) {
      this.#put(
        '',
        a !== '' && a === b ? '两项为同一份报告，请另选一份。' : a || b ? '请选择另一份报告。' : '',
      );
      return;
    }
    this.#say('正在读取……');
    try {
      const [one, other] = await Promise.all([this.#side(a), this.#side(b)]);
      if (asked !== this.#asked) return;
      const comparison = compareSides(one, other);
      const { earlier, later, comparable } = comparison;
      this.#put(
        comparisonHtml(comparison),
        `${later.name}与${earlier.name}：可比指标${comparable.length}项，已在下方列出。`,
      );
    } catch {
      if (asked !== this.#asked) return;
      this.#asked = '';
      this.#put('', '未能读取所选报告的数据。请检查网络后重新选择。');
    }
  }

  #side(id: string): Promise<ComparisonSide> {
    const known = this.#sides.get(id);
    if (known !== undefined) return known;
    const side = fetch(`${this.dataset['files']}${id}.json`).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.json() as Promise<ComparisonSide>;
    });
    side.catch(() => this.#sides.delete(id));
    this.#sides.set(id, side);
    return side;
  }

  #put(html: string, status: string): void {
    const result = this.querySelector('[data-result]');
    if (result) result.innerHTML = html;
    this.#say(status);
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

customElements.define('period-comparison', PeriodComparison);
