/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people read and type them in the language of their system; files keep a notation of their own. Stateless. */
public final class Figures {

    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");

    private Figures() {
    }

    /** How many there are, with the digits in groups. */
    public static String count(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A value in a field: all its digits, in one group so that it can be typed again. */
    static String text(BigDecimal value) {
        return value.toPlainString().replace('.', separator());
    }

    /**
     * A value as somebody typed it, with the decimal separator of the language or with the point of files.
     *
     * @throws NumberFormatException if it is no number, or is one with points that nobody could tell from those between thousands
     */
    static BigDecimal parse(String text) {
        String typed = text.strip();
        if (separator() != '.' && THOUSANDS.matcher(typed).matches()) {
            throw new NumberFormatException(typed);
        }
        return new BigDecimal(typed.replace(separator(), '.'));
    }

    private static char separator() {
        return DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
    }

    private static Locale locale() {
        return Locale.getDefault(Locale.Category.FORMAT);
    }
}
