import type { Facts } from '../../../lib/playbook/contents';
import { reading } from '../../../lib/words/reading';
import { Fact, Group, Lines } from './Fact';
import styles from './view.module.css';

const say = reading.tone;
const USES = ['power', 'cue', 'good', 'never'] as const;

/** How replies sound: qualities, do and don't, wordings to avoid, sentences that help. */
export function Tone({
  of: { qualities, dos, donts, greeting, avoid, phrases },
}: {
  of: Facts['tone'];
}) {
  return (
    <>
      {qualities.length > 0 && (
        <Group name={say.qualities}>
          <Lines facts={qualities} />
        </Group>
      )}
      {(dos.length > 0 || donts.length > 0 || greeting) && (
        <div className={styles.beside} data-holds="">
          <Group name={say.dos}>
            <Lines facts={dos} />
            {greeting && (
              <Fact as="p" of={greeting}>
                {say.greeting[greeting.name]}
              </Fact>
            )}
          </Group>
          {donts.length > 0 && (
            <Group name={say.donts}>
              <Lines facts={donts} />
            </Group>
          )}
        </div>
      )}
      {avoid.length > 0 && (
        <Group name={say.avoid}>
          <ul className={styles.lines}>
            {avoid.map((one) => (
              <Fact key={one.id} of={one}>
                {one.text}
                {one.instead && (
                  <span className={styles.metaLine}>
                    {say.instead}: {one.instead}
                  </span>
                )}
              </Fact>
            ))}
          </ul>
        </Group>
      )}
      {USES.map((use) => {
        const some = phrases.filter((phrase) => phrase.use === use);
        return some.length > 0 ? (
          <Group key={use} name={say.phrases[use]}>
            <Lines facts={some} />
          </Group>
        ) : null;
      })}
    </>
  );
}

export const Personalisation = ({ of }: { of: Facts['personalisation'] }) => (
  <Fact as="p" of={of}>
    {of.text} {of.ownShare && reading.personalisation.share(of.ownShare.share * 100)}
  </Fact>
);
