import { locale, words } from '../../lib/words';
import { SelectField } from '../ui/Field';

/** Which language the reply is written in, where the template is there in several. */
export function Languages({
  language,
  languages,
  onLanguage,
}: {
  language: string;
  languages: string[];
  onLanguage: (language: string) => void;
}) {
  if (languages.length < 2) return null;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <SelectField
      label={words.reply.language}
      value={language}
      options={languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
      data-field="language"
      onChange={onLanguage}
    />
  );
}
