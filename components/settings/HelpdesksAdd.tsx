import { useState, type RefObject } from 'react';
import { words } from '../../lib/words';
import { Button } from '../ui/Button';
import { Field, SelectField } from '../ui/Field';
import styles from './Helpdesks.module.css';

export type Product = { id: string; name: string };

const say = words.helpdesks.ownAddress;

/** A helpdesk at an address of one's own: the address, and which product it is, where the address does not tell. */
export function HelpdesksAdd({
  input,
  products,
  product,
  guess,
  onProduct,
  onChange,
  onAdd,
}: {
  input: RefObject<HTMLInputElement | null>;
  products: Product[];
  product: string;
  guess: (address: string) => string | undefined;
  onProduct: (product: string) => void;
  onChange: () => void;
  onAdd: (address: string, product: string) => Promise<boolean>;
}) {
  const [address, setAddress] = useState('');
  const [guessed, setGuessed] = useState<string>();
  const name = products.find(({ id }) => id === guessed)?.name;

  const type = (typed: string) => {
    setAddress(typed);
    onChange();
    const like = guess(typed);
    // What the address tells is chosen for the person, and taken back with the address; their own choice stays.
    if (like) onProduct(like);
    else if (guessed && product === guessed) onProduct('');
    setGuessed(like);
  };
  const add = async () => {
    if (!(await onAdd(address, product))) return;
    setAddress('');
    setGuessed(undefined);
    onProduct('');
  };

  return (
    <form
      className={styles.form}
      data-part="own-address"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3>{say.title}</h3>
      <Field
        label={say.address}
        help={say.help}
        control={(given) => (
          <input
            {...given}
            ref={input}
            type="text"
            inputMode="url"
            name="address"
            autoComplete="url"
            spellCheck={false}
            value={address}
            onChange={(event) => type(event.target.value)}
          />
        )}
      />
      <SelectField
        label={say.product}
        name="product"
        help={product === guessed && name ? say.seen(name) : undefined}
        value={product}
        options={[
          { value: '', label: say.choose },
          ...products.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => {
          onProduct(chosen);
          onChange();
        }}
      />
      <div>
        <Button data-act="add-site" onClick={() => void add()}>
          {say.act}
        </Button>
      </div>
    </form>
  );
}
