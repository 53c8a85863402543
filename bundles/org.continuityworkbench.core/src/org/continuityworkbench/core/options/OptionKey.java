/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.options;

/**
 * Name of an option: the kind of object that carries it, the section and the name in that section.
 *
 * @param type    kind of configuration object
 * @param section section, for example {@code gim-etl}
 * @param name    option name
 */
public record OptionKey(ApplicationType type, String section, String name) {

    public static final OptionKey STUCK_THRESHOLD = infoMart("gim-etl", "extract-data-stuck-threshold");
    public static final OptionKey DELAYED_THRESHOLD = infoMart("gim-etl", "delayed-data-threshold");
    public static final OptionKey MAX_CALL_DURATION = infoMart("gim-etl", "max-call-duration");
    public static final OptionKey KEEP_GIM_FACTS = infoMart("gim-etl", "days-to-keep-gim-facts");
    public static final OptionKey KEEP_CFG_FACTS = infoMart("gim-etl", "days-to-keep-cfg-facts");
    public static final OptionKey KEEP_GIDB_FACTS = infoMart("gim-etl", "days-to-keep-gidb-facts");
    public static final OptionKey KEEP_HISTORY = infoMart("gim-etl", "days-to-keep-discards-and-job-history");
    public static final OptionKey KEEP_GDPR_HISTORY = infoMart("gim-etl", "days-to-keep-gdpr-history");
    public static final OptionKey PARTITIONING_AHEAD = infoMart("gim-etl", "partitioning-ahead-range");
    public static final OptionKey AGGREGATION_ENGINE = infoMart("gim-etl", "aggregation-engine-class-name");
    public static final OptionKey IRF_EXCEPTION = infoMart("error-policy", "error-policy-irf-exception");
    public static final OptionKey ISLINK_DANGLING = infoMart("error-policy", "error-policy-islink-dangling");
    public static final OptionKey POPULATE_SM_BUSY = infoMart("gim-etl-populate", "populate-sm-busy-from-mm-ixns");
    public static final OptionKey RUN_SCHEDULER = infoMart("schedule", "run-scheduler");
    public static final OptionKey RUN_EXPORT = infoMart("schedule", "run-export");
    public static final OptionKey RUN_AGGREGATES = infoMart("schedule", "run-aggregates");
    public static final OptionKey AGGREGATE_SCHEDULE = infoMart("schedule", "aggregate-schedule");
    public static final OptionKey AGGREGATE_DURATION = infoMart("schedule", "aggregate-duration");
    public static final OptionKey ETL_START = infoMart("schedule", "etl-start-time");
    public static final OptionKey ETL_END = infoMart("schedule", "etl-end-time");
    public static final OptionKey ETL_FREQUENCY = infoMart("schedule", "etl-frequency");
    public static final OptionKey SCHEDULE_TIME_ZONE = infoMart("schedule", "timezone");
    public static final OptionKey USE_DSS_MONITOR = concentrator("use-dss-monitor");
    public static final OptionKey QUEUE_LIFESPAN = concentrator("acc-queue-lifespan");
    public static final OptionKey QUEUE_SIZE = concentrator("acc-queue-size");
    public static final OptionKey PROC_TIMEOUT = concentrator("acc-proc-tout");
    public static final OptionKey PQ_DBNAME = concentrator("pq-dbname");
    public static final OptionKey CFG_DBNAME = concentrator("cfg-dbname");
    public static final OptionKey AGENT_STORAGE = concentrator("agent-pstorage-name");
    public static final OptionKey PQ_STARTUP_PURGE = concentrator("pq-startup-purge");
    public static final OptionKey PQ_STARTUP_CHECK = concentrator("pq-startup-check");

    private static OptionKey infoMart(String section, String name) {
        return new OptionKey(ApplicationType.INFO_MART, section, name);
    }

    private static OptionKey concentrator(String name) {
        return new OptionKey(ApplicationType.CONCENTRATOR, "callconcentrator", name);
    }

    @Override
    public String toString() {
        return section + "/" + name;
    }
}
