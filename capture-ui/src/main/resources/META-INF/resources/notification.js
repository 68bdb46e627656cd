// The form of a notification by keyboard alone. Enter goes to the next field that is not given by itself, a digit chooses
// among radio buttons and goes on, or ticks a box, F9 or Ctrl+Enter submits. Tab goes through everything as everywhere.
(() => {
  if (window.hersysBegin) {
    return;
  }
  const CONTROLS = 'vaadin-text-field, vaadin-combo-box, vaadin-radio-group, vaadin-checkbox-group';
  const BUTTONS = { 'VAADIN-RADIO-GROUP': 'vaadin-radio-button', 'VAADIN-CHECKBOX-GROUP': 'vaadin-checkbox' };

  const visible = (control) => control.getClientRects().length > 0;
  const isGiven = (control) => {
    const given = control.closest('.answer')?.dataset.given;
    return given === 'later' || (given === 'already' && !!control.value);
  };

  const begin = (control) => {
    const buttons = BUTTONS[control.tagName];
    if (buttons) {
      const all = [...control.querySelectorAll(buttons)];
      (all.find((one) => one.checked) ?? all[0])?.focus();
    } else {
      control.focus();
      const input = control.inputElement;
      if (input?.setSelectionRange) {
        input.setSelectionRange(input.value.length, input.value.length);
      }
    }
    control.scrollIntoView({ block: 'nearest' });
  };

  const next = (root, control) => {
    const all = [...root.querySelectorAll(CONTROLS)].filter(visible);
    const after = all.slice(all.indexOf(control) + 1).find((one) => !isGiven(one));
    if (after) {
      begin(after);
    } else {
      root.querySelector('.submit').focus();
    }
  };

  const choose = (root, control, key) => {
    const at = (control.dataset.keys ?? '').split(' ').indexOf(key.normalize('NFKC').toLowerCase());
    const button = at < 0 ? undefined : control.querySelectorAll(BUTTONS[control.tagName])[at];
    if (!button) {
      return false;
    }
    const radio = control.tagName === 'VAADIN-RADIO-GROUP';
    if (!radio || !button.checked) {
      button.inputElement.click();
    }
    if (radio || key === '0') {
      next(root, control);
    } else {
      button.focus();
    }
    return true;
  };

  const submit = (root) => {
    document.activeElement?.blur();
    root.querySelector('.submit').click();
  };

  // On the way down, before a control does something of its own with the key.
  document.addEventListener('keydown', (event) => {
    const root = document.querySelector('.notification-form');
    if (!root || event.isComposing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'F9' || (event.key === 'Enter' && event.ctrlKey)) {
      event.preventDefault();
      event.stopPropagation();
      submit(root);
      return;
    }
    const control = event.target.closest?.(CONTROLS);
    if (!control || !root.contains(control) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      if (control.tagName === 'VAADIN-COMBO-BOX') {
        setTimeout(() => control.opened || next(root, control));
      } else {
        event.preventDefault();
        next(root, control);
      }
    } else if (BUTTONS[control.tagName] && choose(root, control, event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  // A control that has just come into the page can be focused when it has drawn itself.
  window.hersysBegin = (control) => requestAnimationFrame(() => setTimeout(() => begin(control)));

  // What a postal code gives stands before what somebody has typed there by now.
  window.hersysPrefix = (control, town) => {
    const input = control.inputElement;
    if (input.value.startsWith(town)) {
      return;
    }
    input.value = town + input.value;
    if (input === document.activeElement) {
      input.setSelectionRange(input.value.length, input.value.length);
    }
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  };
})();
