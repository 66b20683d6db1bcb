/** What the operations are grouped by, in the order in which they are documented. */
export const tags: Record<string, string> = {
  Numbers: "The phone numbers that receive messages.",
  Messages: "What arrived, with its codes: read it, search it, wait for it.",
  Leases: "A number for one test alone, for as long as it runs.",
  Countries: "Where numbers are.",
  Senders: "Who messages are from.",
  Services: "What messages name.",
  Feeds: "The same for feed readers.",
  Lab: "What a text is like before it is sent.",
  Reference: "This document.",
};
