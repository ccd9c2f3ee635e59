import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(async () => ({ ok: true }));
});
