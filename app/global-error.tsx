"use client";

import "./globals.css";

export { default } from "#components/next/error-page.tsx";
