import type { Target } from '../../lib/escalation/targets';
import { tellingFor } from '../../lib/escalation/tell';
import { asHtml } from '../../lib/reply/render';
import { groupOf } from '../../lib/reply/sources';
import { locale, words } from '../../lib/words';
import { dayAndTime } from '../../lib/words/time';
import type { AtDesk } from './atDesk';
import { useAtReply } from './atReply';

const say = words.escalation.customer;

/** What the sentence for the customer is called among what was put into a composer. */
export const SENTENCE = 'escalation-sentence';

/** A sentence more, before the closing lines of a letter. */
export function withSentence(body: string, sentence: string): string {
  const at = body.lastIndexOf('\n\n');
  return at === -1
    ? `${body}\n\n${sentence}`
    : `${body.slice(0, at)}\n\n${sentence}${body.slice(at)}`;
}

const isForCustomer = ({ templates }: AtDesk['playbook'], template: string): boolean =>
  templates.some(({ id, audience }) => id === template && audience === 'customer');

/** Who is brought in, for the slots of a reply that say so (R-000-TPL-43, R-000-TPL-44). */
function presetFor(
  { templates }: AtDesk['playbook'],
  id: string,
  target: Target,
  owner: string,
): Record<string, string> {
  const slots = templates.find((one) => one.id === id)?.slots ?? [];
  const { to } = target;
  const words = slots.flatMap(({ key, source, choices = [] }): [string, string][] => {
    if (source === 'escalation.target') return [[key, owner === '' ? to : `${owner}, ${to}`]];
    const choice = source === 'escalation.group' ? choices[groupOf(target)] : undefined;
    return choice === undefined ? [] : [[key, choice]];
  });
  return Object.fromEntries(words);
}

/** What the customer is told of the escalation to `target`, with when they hear more (`by`), and the act that puts it into the reply. */
export function useTelling(
  desk: AtDesk,
  target: Target | undefined,
  owner: string,
  by: string | undefined,
  isBriefed: boolean,
) {
  const { playbook, settings, known, now, zone, placing, triage } = desk;
  const reply = useAtReply();
  if (!target) return undefined;
  const telling = tellingFor(playbook, target, settings);
  const when = by && dayAndTime(locale, by, now, zone);
  const isExact = telling.is === 'text' && telling.from === 'playbook';
  const plain = telling.is === 'text' ? telling.text : say.ours(target.to);
  const text = !when || isExact ? plain : `${plain} ${say.promise(when)}`;

  const toldBy = new Set(
    playbook.templates
      .filter(({ audience, suggest }) => audience === 'customer' && suggest.when === 'escalated')
      .map(({ id }) => id),
  );
  const told = known.placed.findLast(
    ({ template, result }) =>
      (template === SENTENCE || toldBy.has(template)) &&
      (result === 'inserted' || result === 'copied'),
  );
  const add = () => {
    if (telling.is === 'template') {
      placing.forget();
      triage.setChosen(null);
      reply.open(telling.id, presetFor(playbook, telling.id, target, owner));
      return;
    }
    const promises = isExact || !by ? [] : [{ ref: 'R-003-ESC-04', text: say.promised, by }];
    const { draft, filled } = reply;
    if (draft && filled && isForCustomer(playbook, draft.template)) {
      const sentence = { name: SENTENCE, by: promises.length > 0 && when ? when : text, promises };
      const added = (draft.added ?? []).filter(({ name }) => name !== SENTENCE);
      reply.change({
        ...draft,
        body: filled.body.includes(text) ? filled.body : withSentence(filled.body, text),
        added: [...added, sentence],
      });
      desk.say(say.added);
      return;
    }
    const html = asHtml([{ is: 'text', text, bold: false }]);
    void placing.insert({ name: SENTENCE, as: 'public', text, html, promises });
  };
  return {
    text: telling.is === 'template' ? undefined : text,
    reply: telling.is === 'template' ? telling.name : undefined,
    remarks: [
      ...(telling.is === 'ours' ? [say.assumed] : []),
      ...(telling.is === 'text' && telling.from === 'team' ? [say.team] : []),
      ...(telling.is !== 'template' && !isBriefed ? [say.briefFirst] : []),
      ...(telling.is !== 'template' && !isExact && !by ? [say.noTime] : []),
      ...(told ? [say.told(dayAndTime(locale, told.at, now, zone))] : []),
    ],
    told,
    add,
  };
}
