# SPDX-License-Identifier: GPL-3.0-or-later
"""One night's run by Airflow. It compiles; it was not tried against a server.

How to: put Marchland on the worker, set the variables marchland_home, marchland_input and marchland_out, copy this file into the DAGs' folder.
A run that finds the lock held (75) is skipped, not failed. Credentials: the worker's environment. See how it went: marchland status DIR.
"""
from datetime import datetime

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="marchland_nightly",
    description="Read what is new in the archive and publish a release",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    # After too many rejects (4) the next run goes on without them: somebody is to look before.
    default_args={"retries": 0},
) as dag:
    BashOperator(
        task_id="nightly",
        bash_command="'{{ var.value.marchland_home }}/scripts/nightly' --break-lock --input '{{ var.value.marchland_input }}' --out '{{ var.value.marchland_out }}'",
        skip_on_exit_code=75,
        append_env=True,
    )
