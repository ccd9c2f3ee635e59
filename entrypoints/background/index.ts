import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { openStore, settleNotice } from '../../lib/store';
import { ALARM, attend, attendSoon } from './attend';
import { hear } from './hear';
import { listIn, syncLists } from './lists';
import { openNotice } from './notifyClick';
import { injectReaders, syncReaders } from './readers';
import { learn } from './teach';
import { furnish, obey, toggleSidebar } from './surfaces';
import { forgetEarlierSessions, leave, stayOrLeave } from './tabs';

/**
 * Listens, stores, sets badge and alarm, and gives notices; holds no rules. Every listener is registered before anything is
 * awaited: the first event after the worker was stopped is heard. What the worker knows in memory is worth
 * nothing; all of it can be had again from the store.
 */
export default defineBackground(() => {
  browser.runtime.onMessage.addListener(hear);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void attend();
  });
  browser.notifications.onClicked.addListener(openNotice);
  browser.notifications.onClosed.addListener((notice) => void settleNotice(notice));
  browser.tabs.onRemoved.addListener((tabId) => void leave(tabId));
  browser.tabs.onReplaced.addListener((_added, removed) => void leave(removed));
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (change.status === 'loading') void stayOrLeave(tab);
    if (change.url || change.status === 'complete') void listIn(tab);
  });
  browser.commands.onCommand.addListener((command, tab) => obey(command, tab));
  browser.action.onClicked.addListener(toggleSidebar);
  browser.permissions.onAdded.addListener(() => {
    void injectReaders();
    void syncReaders();
    void syncLists();
  });
  browser.permissions.onRemoved.addListener(() => {
    void syncReaders();
    void syncLists();
  });
  // Of this area alone: what the panel keeps in the memory of the browser wakes nobody.
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes.pointed?.newValue) void learn(changes.pointed.newValue);
    if (!changes.poked) return;
    attendSoon();
    void furnish();
    void syncReaders();
    void syncLists();
  });
  browser.runtime.onStartup.addListener(() => {
    void forgetEarlierSessions();
    void furnish();
    void syncReaders();
    void syncLists();
  });
  browser.runtime.onInstalled.addListener(() => {
    void furnish();
    void injectReaders();
    void syncReaders();
    void syncLists();
  });
  void openStore();
  attendSoon(1_000);
});
