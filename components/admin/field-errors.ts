"use client";

import { createContext } from "react";

const errors = createContext<Record<string, string>>({});

/** What is wrong with a form's fields, by their names. */
export const FieldErrors = errors.Provider;

export const fieldErrors = errors;
