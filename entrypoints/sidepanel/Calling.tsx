import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import browser from 'webextension-polyfill';
import { CallBar } from '../../components/calls/CallBar';
import { CallForm } from '../../components/calls/CallForm';
import { Announcer } from '../../components/ui/Announcer';
import { longestHoldOf, ringsOf } from '../../lib/playbook/phone';
import { ticketSeen, whyUnsaved } from '../../lib/store';
import { callOf, changeCall, keepTyped } from '../../lib/store/calls';
import { playbookFor } from '../../lib/store/playbooks';
import type { Settings } from '../../lib/store/schema';
import { answered, ended, held, holding, type Call } from '../../lib/ticket/call';
import { ticketKey } from '../../lib/ticket/key';
import { ticketTyped, TYPED_SITE, type Typed } from '../../lib/ticket/typed';
import { words } from '../../lib/words';
import { poke } from '../../lib/poke';
import { callAddress, showCall } from './calling';
import { Desk } from './Desk';
import { leaveField, useKeys } from './useKeys';

const { said } = words.calls;
const nowIso = () => new Date().toISOString();

/** What is typed and has not been kept; a look at another tab loses none of it. */
let begun: { typed: Typed; call: Call } | undefined;

const fresh = (): NonNullable<typeof begun> => ({
  typed: { text: '', name: '', reach: '', channel: 'phone' },
  call: { rangAt: nowIso(), holds: [] },
});

type Given = { settings: Settings };

/** A ticket that no page shows: while it is typed, and once it stands. */
export const Calling = ({ which, settings }: Given & { which: 'new' | { key: string } }) =>
  which === 'new' ? (
    <NewCall settings={settings} />
  ) : (
    <Standing of={which.key} settings={settings} />
  );

function NewCall({ settings }: Given) {
  const [{ typed, call }, put] = useState(() => (begun ??= fresh()));
  const [failed, setFailed] = useState('');
  const playbook = useLiveQuery(() => playbookFor(settings, TYPED_SITE), [settings]);
  const change = (next: NonNullable<typeof begun>) => {
    begun = next;
    put(next);
  };
  const leave = () => {
    begun = undefined;
    showCall(undefined);
  };
  const keep = async () => {
    if (typed.text.trim() === '') return;
    const at = nowIso();
    const isCall = typed.channel === 'phone';
    const since = isCall ? call.rangAt : at;
    const plain = ticketTyped(typed, since, '');
    const url = browser.runtime.getURL(callAddress(ticketKey(plain.ref)));
    const ticket = { ...plain, ref: { ...plain.ref, url } };
    try {
      const key = await keepTyped(ticket, at, isCall ? answered(call, at) : undefined);
      begun = undefined;
      showCall({ key });
      await poke();
    } catch (error) {
      const because = whyUnsaved(error);
      if (!because) throw error;
      setFailed(words.panel.notSaved[because]);
    }
  };
  useKeys({
    'Mod+Enter': () => void keep(),
    Escape: () => leaveField() || leave(),
  });
  return (
    <>
      <Announcer polite="" urgent={failed} />
      {failed && <p role="alert">{failed}</p>}
      <CallForm
        typed={typed}
        call={call}
        rings={playbook && ringsOf(playbook)}
        now={nowIso()}
        onType={(next) => {
          const isSaid = next.text !== '' && next.channel === 'phone';
          change({ typed: next, call: isSaid ? answered(call, nowIso()) : call });
        }}
        onAnswer={() => change({ typed, call: answered(call, nowIso()) })}
        onKeep={() => void keep()}
        onCancel={leave}
      />
    </>
  );
}

function Standing({ of, settings }: Given & { of: string }) {
  const known = useLiveQuery(async () => {
    const [seen, call] = await Promise.all([ticketSeen(of), callOf(of)]);
    return { seen, call };
  }, [of]);
  const playbook = useLiveQuery(() => playbookFor(settings, TYPED_SITE), [settings]);
  const [polite, say] = useState('');
  const turn = (to: (call: Call) => Call, told: string) =>
    void changeCall(of, to).then(
      () => say(told),
      (error: unknown) => {
        const because = whyUnsaved(error);
        if (!because) throw error;
        say(words.panel.notSaved[because]);
      },
    );
  const { seen, call } = known ?? {};
  const lasts = call && call.endedAt === undefined ? call : undefined;
  const hold = () =>
    lasts && turn((one) => held(one, nowIso()), holding(lasts) ? said.resumed : said.hold);
  useKeys({ ...(lasts && { o: hold }) });
  if (!known) return null;
  if (!seen) return <Gone />;
  return (
    <>
      <Announcer polite={polite} urgent="" />
      <CallBar
        call={call}
        longest={playbook && longestHoldOf(playbook)}
        now={nowIso()}
        onHold={hold}
        onEnd={() => turn((one) => ended(one, nowIso()), said.ended)}
        onBack={() => showCall(undefined)}
      />
      <Desk key={of} tabId={NO_TAB} seen={seen} asleep={false} settings={settings} />
    </>
  );
}

/** No tab shows a typed ticket: what would go into its page is copied. */
const NO_TAB = -1;

/** A typed ticket that was forgotten meanwhile gives way to the tab's. */
function Gone() {
  useEffect(() => showCall(undefined), []);
  return null;
}
