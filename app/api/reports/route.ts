import { takeReport } from "#lib/reports/take-report.ts";

export const POST = takeReport;
