/** How many days a report is kept, and a request after it was closed. */
export const REQUESTS_KEPT_DAYS = 90;
