import { strayMark } from '../../lib/playbook/change/replies';
import { withField } from '../../lib/playbook/change';
import type { Template } from '../../lib/playbook/schema';
import { locale, words } from '../../lib/words';
import styles from './editing.module.css';
import { linesOf, type Store } from './form';
import { Members } from './Members';
import { Typed, TypedArea } from './Typed';

const say = words.editing.templates;

type Variant = NonNullable<Template['variants']>[number];

const NONE: Variant[] = [];

/** The same reply in other languages, with the same slots. */
export function Variants({ template, store }: { template: Template; store: Store<Template> }) {
  const { language = 'en', variants = NONE, subject, body, slots } = template;
  return (
    <>
      <Language
        label={say.language}
        value={language}
        onLanguage={(tag) =>
          store((before) => withField(before, 'language', tag === 'en' ? undefined : tag))
        }
      />
      <Members
        part="variants"
        list={variants}
        nameOf={(variant) => nameOf(variant.language)}
        noteOf={(variant) => variant.subject}
        add={say.addVariant}
        make={() => ({
          language: freeOf([language, ...variants.map((variant) => variant.language)]),
          subject,
          body,
        })}
        onList={(recipe) =>
          store((before) => {
            const next = recipe(before.variants ?? []);
            return withField(before, 'variants', next.length > 0 ? next : undefined);
          })
        }
      >
        {(variant, storeVariant) => (
          <>
            <div className={styles.pair}>
              <Language
                label={say.variant}
                value={variant.language}
                onLanguage={(tag) => storeVariant((before) => ({ ...before, language: tag }))}
              />
              <Typed
                label={say.subject}
                value={variant.subject}
                onKeep={keep((typed) => storeVariant((before) => ({ ...before, subject: typed })))}
              />
            </div>
            <TypedArea
              label={say.body}
              help={say.variantHelp}
              rows={8}
              value={variant.body}
              onKeep={keep((typed) => storeVariant((before) => ({ ...before, body: typed })))}
            />
            {slots
              .filter(({ choices = [] }) => choices.length > 0)
              .map(({ key, label, choices = [] }) => (
                <TypedArea
                  key={key}
                  label={say.variantChoices(label)}
                  help={choices.join(' · ')}
                  rows={2}
                  value={(variant.choices?.[key] ?? []).join('\n')}
                  onKeep={(typed) => {
                    const lines = linesOf(typed);
                    return storeVariant((before) => {
                      const all = withField(
                        before.choices ?? {},
                        key,
                        lines.length > 0 ? lines : undefined,
                      );
                      return withField(
                        before,
                        'choices',
                        Object.keys(all).length > 0 ? all : undefined,
                      );
                    });
                  }}
                />
              ))}
          </>
        )}
      </Members>
    </>
  );
}

function Language({
  label,
  value,
  onLanguage,
}: {
  label: string;
  value: string;
  onLanguage: (tag: string) => Promise<string | undefined>;
}) {
  return (
    <Typed
      label={label}
      help={say.languageHelp(nameOf(value))}
      value={value}
      onKeep={async (typed) => {
        const tag = tagOf(typed);
        return tag === undefined ? say.notLanguage(typed) : onLanguage(tag);
      }}
    />
  );
}

const keep =
  (store: (typed: string) => Promise<string | undefined>) =>
  async (typed: string): Promise<string | undefined> => {
    const stray = strayMark(typed);
    return stray === undefined ? store(typed) : say.stray(stray);
  };

const NAMES = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });

/** A language as its tag is written, "pt-BR"; undefined for what names none that is known. */
function tagOf(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim());
    return tag !== undefined && NAMES.of(tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

const nameOf = (tag: string): string => (tagOf(tag) && NAMES.of(tag)) ?? tag;

const COMMON = ['es', 'de', 'fr', 'pt', 'it', 'nl', 'pl', 'ja', 'en'];
const freeOf = (taken: readonly string[]): string =>
  COMMON.find((tag) => !taken.includes(tag)) ?? 'zh';
