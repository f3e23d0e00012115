/**
 * The note of a number as a sheet: from below over the page where the margins stand under the text, beside the number
 * where they stand next to it. Made of what the page already shows; Escape closes it and the number has the focus again.
 */
export class FigureSheet {
  #dialog: HTMLDialogElement | undefined;
  #mark: HTMLElement | undefined;

  /** @returns false where the number has no note, and its link had better be followed */
  open(mark: HTMLAnchorElement, isBeside: boolean): boolean {
    const content = contentOf(mark);
    const row = mark.closest('.row');
    if (content === undefined || row === null) return false;
    const isSame = this.#mark === mark && this.#dialog?.open;
    this.#dialog?.close();
    if (isSame) return true;
    this.#dialog ??= this.#create();
    const dialog = this.#dialog;
    this.#mark = mark;
    dialog.replaceChildren(...content, closeButton());
    dialog.setAttribute('aria-label', `${mark.textContent}的出处`);
    row.append(dialog);
    if (isBeside) {
      dialog.show();
      this.#standBeside(mark, row);
    } else {
      dialog.style.removeProperty('inset-block-start');
      dialog.showModal();
    }
    dialog.focus();
    return true;
  }

  /** Level with the number, and higher up where it would otherwise reach below the screen. */
  #standBeside(mark: Element, row: Element): void {
    const { height } = this.#dialog?.getBoundingClientRect() ?? { height: 0 };
    const top = Math.max(8, Math.min(mark.getBoundingClientRect().top, innerHeight - height - 8));
    this.#dialog?.style.setProperty('inset-block-start', `${top - row.getBoundingClientRect().top}px`);
  }

  #create(): HTMLDialogElement {
    const dialog = document.createElement('dialog');
    dialog.className = 'figure-sheet';
    dialog.dataset['site'] = '';
    dialog.tabIndex = -1;
    dialog.addEventListener('close', () => {
      const isFocusElsewhere =
        document.activeElement !== document.body && !dialog.contains(document.activeElement);
      if (!dialog.open && !isFocusElsewhere) this.#mark?.focus({ preventScroll: true });
    });
    dialog.addEventListener('click', ({ target }) => {
      // The backdrop of a modal dialog counts as the dialog itself.
      const isLinkInPage = target instanceof Element && target.closest('a[href^="#"]') !== null;
      if (target === dialog || isLinkInPage || (target instanceof Element && target.closest('button')))
        dialog.close();
    });
    addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && dialog.open) dialog.close();
    });
    addEventListener('pointerdown', ({ target }) => {
      const isElsewhere = target instanceof Node && !dialog.contains(target) && !this.#mark?.contains(target);
      if (dialog.open && isElsewhere) dialog.close();
    });
    return dialog;
  }
}

/** Name, printed words, coverage, sentence and the rest of a number's note, copied; undefined where it has none. */
function contentOf(mark: HTMLAnchorElement): Node[] | undefined {
  const note = document.getElementById(mark.hash.slice(1));
  const body = note?.querySelector('.figure-note-body');
  if (!note || !body) return undefined;
  const run = note.closest('.margin-run');
  const sentence = block('blockquote', 'figure-sheet-sentence', mark.closest('.sentence'));
  const marks = [...sentence.querySelectorAll('.figure-mark')];
  for (const each of marks) if (each.id !== mark.id) each.replaceWith(...each.childNodes);
  const parts = [
    block(
      'p',
      'figure-sheet-name',
      run?.querySelector('.project-name'),
      note.querySelector('.figure-note-name'),
    ),
    block('p', 'figure-sheet-value', note.querySelector('.printed-value')),
    block('p', 'margin-coverage', run?.querySelector('.margin-coverage')),
    sentence,
    body.cloneNode(true) as Element,
  ];
  for (const part of parts) for (const named of part.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const part of sentence.querySelectorAll('[data-site]')) part.remove();
  for (const link of sentence.querySelectorAll('a')) link.replaceWith(bold(link));
  return parts;
}

function block(tag: string, className: string, ...sources: (Element | null | undefined)[]): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const source of sources) if (source) element.append(source.cloneNode(true), ' ');
  return element;
}

function bold(link: Element): HTMLElement {
  const element = document.createElement('b');
  element.className = link.className;
  element.append(...link.childNodes);
  return element;
}

function closeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'act';
  button.textContent = '关闭';
  return button;
}
