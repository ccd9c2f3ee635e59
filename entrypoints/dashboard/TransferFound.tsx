import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { PlaybookFound, Problems, RepliesFound } from '../../components/transfer';
import { differences } from '../../lib/playbook/compare';
import type { Incoming } from '../../lib/playbook/import/files';
import { askedFor, isThere, problemsWith } from '../../lib/playbook/import/replies';
import type { Playbook } from '../../lib/playbook/schema';
import { isFreeId } from '../../lib/store/editing';
import { words } from '../../lib/words';
import { addFromFile, addReplies, type Taken } from './taking';

const say = words.transfer;

/** A playbook that replies can go to; one that ships is copied for it. */
export type Target = { playbook: Playbook; own: boolean };

type Acts = {
  all: Target[];
  busy: boolean;
  onAdd: (adding: () => Promise<Taken>, done: (title: string) => string) => void;
  onCancel: () => void;
};

/** What a file holds, before anything of it is stored. */
export function Found({
  incoming,
  onInactive,
  ...acts
}: Acts & {
  incoming: Exclude<Incoming, { is: 'refused' }>;
  onInactive: (inactive: boolean) => void;
}) {
  const [inactive, setInactive] = useState(false);
  return incoming.is === 'playbook' ? (
    <FoundPlaybook playbook={incoming.playbook} {...acts} />
  ) : (
    <FoundReplies
      incoming={incoming}
      inactive={incoming.of === 'macros' ? inactive : undefined}
      onInactive={(is) => {
        setInactive(is);
        onInactive(is);
      }}
      {...acts}
    />
  );
}

function FoundPlaybook({ playbook, all, busy, onAdd, onCancel }: Acts & { playbook: Playbook }) {
  const isFree = useLiveQuery(() => isFreeId(playbook.id), [playbook.id]);
  if (isFree === undefined) return null;
  const same = all.find((one) => one.playbook.id === playbook.id)?.playbook;
  const titles = all.map((one) => one.playbook.title);
  return (
    <PlaybookFound
      playbook={playbook}
      isFree={isFree}
      beside={same && { title: same.title, differences: differences(same, playbook).length }}
      busy={busy}
      onAdd={() => onAdd(() => addFromFile(playbook, titles), say.addedPlaybook)}
      onCancel={onCancel}
    />
  );
}

function FoundReplies({
  incoming: { replies, leftOut, missing },
  inactive,
  all,
  busy,
  onInactive,
  onAdd,
  onCancel,
}: Acts & {
  incoming: Extract<Incoming, { is: 'replies' }>;
  inactive: boolean | undefined;
  onInactive: (inactive: boolean) => void;
}) {
  const [chosen, setChosen] = useState(all[0]!.playbook.id);
  const target = all.find(({ playbook }) => playbook.id === chosen) ?? all[0]!;
  const problems = problemsWith(target.playbook, replies);
  const there = replies.filter((reply) => isThere(target.playbook, reply));
  return (
    <>
      {problems.length > 0 && <Problems problems={problems.slice(0, 50)} more={0} />}
      <RepliesFound
        replies={replies}
        there={there}
        asks={askedFor(replies, target.playbook)}
        leftOut={leftOut}
        missing={missing}
        inactive={inactive}
        target={target.playbook.id}
        targets={all.map(({ playbook: { id, title }, own }) => ({
          value: id,
          label: own ? title : say.replies.copyOf(title),
        }))}
        busy={busy || problems.length > 0}
        onInactive={onInactive}
        onTarget={setChosen}
        onAdd={() =>
          onAdd(
            () => addReplies(target, replies),
            (title) => say.addedReplies(replies.length - there.length, title),
          )
        }
        onCancel={onCancel}
      />
    </>
  );
}
