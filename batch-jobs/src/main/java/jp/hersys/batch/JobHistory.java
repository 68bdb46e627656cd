package jp.hersys.batch;

import javax.sql.DataSource;
import jp.hersys.database.Register;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;

/// Spring Batch over the register: its history in PostgreSQL, in the schema `batch`. Wired by hand, because the
/// annotation alone gives a repository that keeps nothing.
///
/// @param repository the history
/// @param operator   starts and recovers runs, in the caller's thread
record JobHistory(JobRepository repository, JobOperator operator) {

    static JobHistory of(Register register) {
        try {
            var repository = repository(register);
            var operator = new JobOperatorFactoryBean();
            operator.setJobRepository(repository);
            operator.setJobRegistry(new MapJobRegistry());
            operator.setTransactionManager(register.transactions());
            operator.setTaskExecutor(new SyncTaskExecutor());
            operator.afterPropertiesSet();
            return new JobHistory(repository, operator.getObject());
        } catch (Exception failure) {
            throw new IllegalStateException("The history of jobs could not be opened.", failure);
        }
    }

    private static JobRepository repository(Register register) throws Exception {
        DataSource dataSource = register.dataSource();
        var repository = new JdbcJobRepositoryFactoryBean();
        repository.setDataSource(dataSource);
        repository.setTransactionManager(register.transactions());
        repository.setDatabaseType("POSTGRES");
        repository.setTablePrefix("batch.BATCH_");
        repository.setIsolationLevelForCreate("ISOLATION_READ_COMMITTED");
        repository.afterPropertiesSet();
        return repository.getObject();
    }
}
