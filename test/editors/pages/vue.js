import { createApp, h, ref, vModelText, withDirectives } from 'vue';

/** A field whose words live in Vue's state, by `v-model`. */
export function mount(place) {
  const text = ref('');
  const field = {
    id: 'UpdateContent',
    name: 'UpdateContent',
    rows: 8,
    cols: 60,
    'onUpdate:modelValue': (value) => (text.value = value),
  };
  createApp({
    render: () => withDirectives(h('textarea', field), [[vModelText, text.value]]),
  }).mount(place);
  return { model: () => text.value };
}
