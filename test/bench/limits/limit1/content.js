(() => {
  const id = location.pathname.match(/tickets\/(\d+)/)?.[1];
  const root = document.querySelector(`[data-test-id="ticket-${id}-standard-layout"]`);
  if (!root) return;
  const text = (name) => root.querySelector(`[data-test-id="${name}"]`)?.textContent ?? '';
  chrome.runtime.sendMessage(
    {
      id,
      subject: root.querySelector('[data-test-id="omni-header-subject"]')?.value,
      status: root.querySelector('.ticket_status_label')?.textContent,
      priority: text('ticket-fields-priority-select'),
      requester: text('ticket-system-field-requester-select'),
      assignee: text('assignee-field-selected-agent-tag'),
      due: text('sla-policy-metric'),
      channel: root.querySelector('[data-channel]')?.dataset.channel,
      tags: Array.from(root.querySelectorAll('.garden-tag-item'), (tag) => tag.textContent),
      messages: root.querySelectorAll('article').length,
    },
    () => void chrome.runtime.lastError,
  );
})();
