import { createContext, useContext } from 'react';
import type { useReply } from './useReply';

type Reply = ReturnType<typeof useReply>;

const Context = createContext<Reply | undefined>(undefined);

export const AtReply = Context.Provider;

/** The templates and the open draft; only in what stands below the next step. */
export function useAtReply(): Reply {
  const reply = useContext(Context);
  if (!reply) throw new Error('a section stands outside of what follows the next step');
  return reply;
}
