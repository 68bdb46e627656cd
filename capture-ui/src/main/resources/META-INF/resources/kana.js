// Fills the reading (フリガナ) from what was typed before it was converted. An input method shows the kana first and kanji
// later; afterwards nobody can tell which reading was meant. hersysKana(name, kana) takes two inputs, or hosts of inputs.
//
// The reading is written only while every character of the name is accounted for, and only over what was written here:
// a reading that somebody typed or that came with the record is left alone.
(() => {
  const KANA = /^[ぁ-ゖァ-ヺー・゛゜ヽヾゝゞ\s]*$/u;
  const followed = new WeakSet();

  const input = (field) => field.inputElement ?? field;
  const isKana = (text) => KANA.test(text);
  const katakana = (text) => text.normalize('NFKC').replace(/[ぁ-ゖゝゞ]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
  // Romaji that is not a syllable yet stands at the end of a composition; an n there is going to be ん.
  const withoutRomaji = (text) => text.replace(/[a-zａ-ｚ]+$/iu, '');
  const finished = (text) => withoutRomaji(text.replace(/[nｎ]$/iu, 'ん'));
  const kanaTail = (text) => text.match(/[ぁ-ゖァ-ヺー]*$/u)[0];

  // What the shown text of a composition is read as, when it was `before` and is now `shown`.
  const readingOf = (shown, before, reading) => {
    if (isKana(shown)) {
      return shown;
    }
    if (shown.startsWith(before) && isKana(shown.slice(before.length))) {
      return reading + shown.slice(before.length);
    }
    if (before.startsWith(shown) && isKana(before.slice(shown.length))) {
      return reading.slice(0, reading.length - (before.length - shown.length));
    }
    // Converted; what was converted while typing went on has new kana at its end.
    const tail = kanaTail(shown);
    return katakana(before).endsWith(katakana(tail)) ? reading : reading + tail;
  };

  // The reading of a whole name from the readings of its parts, longest first; null where a character has none.
  const readingOfName = (name, readings) => {
    const parts = [...readings.keys()].sort((a, b) => b.length - a.length);
    let rest = name;
    let whole = '';
    while (rest !== '') {
      const part = parts.find((known) => rest.startsWith(known));
      const first = part ?? String.fromCodePoint(rest.codePointAt(0));
      if (part === undefined && !isKana(first)) {
        return null;
      }
      whole += part === undefined ? first : readings.get(part);
      rest = rest.slice(first.length);
    }
    return katakana(whole.replace(/\s/gu, '　')).replace(/ /gu, '　');
  };

  window.hersysKana = (name, kana) => {
    if (followed.has(name)) {
      return;
    }
    followed.add(name);
    const readings = new Map();
    let before = '';
    let reading = '';
    let written = '';

    const write = () => {
      const target = input(kana);
      const whole = readingOfName(input(name).value, readings);
      if (whole === null || whole === target.value || (target.value !== '' && target.value !== written)) {
        return;
      }
      written = whole;
      target.value = whole;
      target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      target.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    };

    name.addEventListener('compositionstart', () => {
      before = '';
      reading = '';
    });
    name.addEventListener('compositionupdate', (event) => {
      const shown = finished(event.data ?? '') === '' ? '' : withoutRomaji(event.data);
      const last = finished(event.data ?? '');
      if (shown !== before) {
        reading = readingOf(shown, before, reading);
        before = shown;
      }
      pending = last.length > shown.length ? 'ん' : '';
    });
    name.addEventListener('compositionend', (event) => {
      const text = event.data ?? '';
      if (text !== '') {
        readings.set(text, isKana(text) ? text : readingOf(text, before, reading));
      }
      write();
    });
    name.addEventListener('input', (event) => {
      if (!event.isComposing) {
        write();
      }
    });
  };
})();
