import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** A field whose value lives in React's state: what React did not hear of, it takes away at the next key. */
export function mount(place) {
  const seen = {};
  function Field() {
    const [text, setText] = useState('');
    seen.text = text;
    return createElement('textarea', {
      id: 'UpdateContent',
      name: 'UpdateContent',
      className: 'messagebox',
      rows: 15,
      cols: 60,
      value: text,
      onChange: (event) => seen.refuses || setText(event.target.value),
    });
  }
  createRoot(place).render(createElement(Field));
  return {
    model: () => seen.text,
    refuse: () => (seen.refuses = true),
  };
}
