import { useState } from 'react';
import { hasSection, LENDABLE, type Lendable, type Origin } from '../../lib/playbook/borrow';
import type { Playbook } from '../../lib/playbook/schema';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { Card } from './Card';
import styles from './Playbooks.module.css';
import type { Save } from './useSaving';

const say = words.dashboard.playbooks;

/** A playbook to choose; `of` is there for the team's own, and names what it was copied from. */
export type Choosable = { playbook: Playbook; of?: string | null };

/** What a document has, in a line; what it lacks is said on the surfaces that would show it. */
function contents({ scale, categories, templates, scorecards, checklists }: Playbook): string {
  const parts = [
    scale ? say.levels(scale.levels.length) : say.noScale,
    categories && say.categories(categories.items.length),
    templates.length > 0 && say.templates(templates.length),
    checklists.length > 0 && say.checklists(checklists.length),
    scorecards.length > 0 && say.scorecards(scorecards.length),
  ];
  return parts.filter(Boolean).join(' · ');
}

/**
 * Which of the playbooks judges tickets, and what can be done with each. Choosing another one judges everything open anew and changes
 * nothing that was decided.
 */
export function Playbooks({
  playbooks,
  chosen,
  borrowed,
  sites,
  playbookAt,
  linkTo,
  onChoose,
  onChooseAt,
  onBorrow,
  onCopy,
  onRemove,
}: {
  playbooks: Choosable[];
  chosen: string;
  borrowed: Partial<Record<Lendable, Origin>>;
  sites: string[];
  /** Site → the playbook used there. */
  playbookAt: Record<string, string>;
  linkTo: (page: 'playbook' | 'edit' | 'compare' | 'transfer', id: string) => string;
  onChoose: Save<string>;
  onChooseAt: (site: string, id: string) => Promise<void>;
  onBorrow: (section: Lendable, lender: string) => Promise<void>;
  onCopy: Save<string>;
  onRemove: Save<string>;
}) {
  const [result, setResult] = useState<string>();
  const [removing, setRemoving] = useState<string>();
  const keep = (saving: Promise<void>) =>
    void saving.then(
      () => setResult(words.dashboard.saved),
      () => setResult(words.dashboard.notSavedLong),
    );
  const named = (choosable: Choosable[]) =>
    choosable.map(({ playbook: { id, title } }) => ({ value: id, label: title }));

  return (
    <Card part="playbooks" title={say.title} aside={<span role="status">{result}</span>}>
      <p>{say.lead}</p>
      <fieldset className={styles.group}>
        <legend>{say.choose}</legend>
        {playbooks.map(({ playbook, of }) => {
          const { id, title, version } = playbook;
          const own = of !== undefined;
          return (
            <div key={id} className={styles.playbook} data-value={id}>
              <label>
                <input
                  type="radio"
                  name="playbook"
                  value={id}
                  checked={id === chosen}
                  onChange={() => keep(onChoose(id))}
                />
                <span>
                  <b>{title}</b>
                  <span>
                    {[own && say.own(version), contents(playbook)].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </label>
              <div className={styles.acts}>
                <a href={linkTo('playbook', id)} aria-label={say.readOf(title)}>
                  {say.read}
                </a>
                {own ? (
                  <>
                    <a href={linkTo('edit', id)} aria-label={say.editOf(title)}>
                      {say.edit}
                    </a>
                    {of && (
                      <a href={linkTo('compare', id)} aria-label={say.compareOf(title)}>
                        {say.compare}
                      </a>
                    )}
                    <Button
                      kind="quiet"
                      aria-label={say.removeOf(title)}
                      onClick={() => setRemoving(id)}
                    >
                      {say.remove}
                    </Button>
                  </>
                ) : (
                  <a href={linkTo('compare', id)} aria-label={say.compareOf(title)}>
                    {say.compare}
                  </a>
                )}
                <Button
                  kind="quiet"
                  data-act="copy"
                  aria-label={say.copyOf(title)}
                  onClick={() => keep(onCopy(id))}
                >
                  {say.copy}
                </Button>
                <a href={linkTo('transfer', id)} aria-label={say.exportOf(title)}>
                  {say.export}
                </a>
              </div>
              {removing === id && (
                <div className={styles.sure} role="group" aria-label={say.removeOf(title)}>
                  <p>{say.sure(title)}</p>
                  <Button
                    onClick={() => {
                      setRemoving(undefined);
                      keep(onRemove(id));
                    }}
                  >
                    {say.remove}
                  </Button>
                  <Button kind="quiet" onClick={() => setRemoving(undefined)}>
                    {say.keep}
                  </Button>
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      <p>
        <a href={linkTo('transfer', chosen)} data-act="bring">
          {say.import}
        </a>
      </p>
      {sites.length > 0 && (
        <details className={styles.more} data-part="playbookAt">
          <summary>{say.sites(Object.keys(playbookAt).length)}</summary>
          <p>{say.sitesHelp}</p>
          <div className={styles.fields}>
            {sites.map((site) => (
              <SelectField
                key={site}
                label={site}
                value={playbookAt[site] ?? ''}
                options={[{ value: '', label: say.sameAsAbove }, ...named(playbooks)]}
                onChange={(id) => keep(onChooseAt(site, id))}
              />
            ))}
          </div>
        </details>
      )}
      <details className={styles.more} data-part="borrowed">
        <summary>{say.borrow(Object.keys(borrowed).length)}</summary>
        <p>{say.borrowHelp}</p>
        <div className={styles.fields}>
          {LENDABLE.map((section) => {
            const lenders = playbooks.filter(
              ({ playbook }) => playbook.id !== chosen && hasSection(playbook, section),
            );
            return (
              <SelectField
                key={section}
                label={say.sections[section]}
                value={borrowed[section]?.id ?? ''}
                options={[{ value: '', label: say.itsOwn }, ...named(lenders)]}
                onChange={(lender) => keep(onBorrow(section, lender))}
              />
            );
          })}
        </div>
      </details>
    </Card>
  );
}
