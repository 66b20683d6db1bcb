"use client";

import { MessageCard, type MessageCardProps } from "./message-card.tsx";
import type { ShownMessage as Message } from "./shown-message.ts";

type MessageCardsProps = Omit<MessageCardProps, "message"> & { messages: Message[] };

/** Cards, newest first. Pages carry the messages as data and not once more as elements: half the bytes. */
export function MessageCards({ messages, ...shared }: MessageCardsProps) {
  return (
    <ol className="grid gap-3">
      {messages.map((message) => (
        <li key={message.id}>
          <MessageCard message={message} {...shared} />
        </li>
      ))}
    </ol>
  );
}
