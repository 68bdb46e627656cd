// Fills the reading (フリガナ) from what was typed before it was converted. An input method shows the kana first and kanji
// later; afterwards nobody can tell which reading was meant. hersysKana(name, kana) takes two inputs, or two hosts of one.
//
// The reading is written only while every character of the name is accounted for, and only over what was written here:
// a reading that somebody typed, or that came with the record, is left alone.
(() => {
  const KANA = /^[ぁ-ゖァ-ヺー・ヽヾゝゞ\s]*$/u;
  const ROMAJI = /[a-zａ-ｚ]+$/iu;
  const followed = new WeakSet();

  const input = (field) => field.inputElement ?? field;
  const isKana = (text) => KANA.test(text);
  const katakana = (text) => text.normalize('NFKC')
    .replace(/[ぁ-ゖゝゞ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/\s/gu, '　');

  // The reading of a composition that shows `shown`, when it showed `before` and was read as `reading`; null where kanji
  // came without kana before them (handwriting, dictation).
  const readingOf = (shown, before, reading) => {
    const now = shown.replace(ROMAJI, '');
    const then = before.replace(ROMAJI, '');
    if (isKana(now)) {
      return now;
    }
    if (then === '' || reading === null) {
      return null;
    }
    if (now.startsWith(then) && isKana(now.slice(then.length))) {
      return reading + now.slice(then.length);
    }
    if (then.startsWith(now) && isKana(then.slice(now.length))) {
      return reading.slice(0, now.length - then.length);
    }
    // Converted: an n at the end became ん, and where typing went on meanwhile new kana stand at the end.
    const heard = /[nｎ]$/iu.test(before) ? 'ん' : '';
    const tail = now.match(/[ぁ-ゖァ-ヺー]*$/u)[0];
    return reading + heard + (katakana(then + heard).endsWith(katakana(tail)) ? '' : tail);
  };

  // The reading of a name from the readings of its parts, the longest first; null where a character has none.
  const wholeReading = (name, readings) => {
    const parts = [...readings.keys()].sort((one, other) => other.length - one.length);
    let whole = '';
    for (let at = 0; at < name.length;) {
      const part = parts.find((known) => name.startsWith(known, at)) ?? name[at];
      if (!readings.has(part) && !isKana(part)) {
        return null;
      }
      whole += readings.get(part) ?? part;
      at += part.length;
    }
    return katakana(whole);
  };

  window.hersysKana = (name, kana) => {
    if (followed.has(name)) {
      return;
    }
    followed.add(name);
    const readings = new Map();
    let shown = '';
    let reading = '';
    let written = '';

    const follow = (text) => {
      reading = readingOf(text, shown, reading);
      shown = text;
    };
    const write = () => {
      const target = input(kana);
      const whole = wholeReading(input(name).value, readings);
      if (whole === null || whole === target.value || (target.value !== '' && target.value !== written)) {
        return;
      }
      written = target.value = whole;
      target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      target.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    };

    name.addEventListener('compositionstart', () => {
      shown = reading = '';
    });
    name.addEventListener('compositionupdate', (event) => follow(event.data ?? ''));
    name.addEventListener('compositionend', (event) => {
      const text = event.data ?? '';
      follow(text);
      if (text !== '' && reading) {
        readings.set(text, reading);
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
